/** Decides whether a key may be used here and now, answers GLPI servers, and keeps what came of it. */
@ApplicationModule(
        allowedDependencies = {"account", "catalog", "subscription", "asset", "signing", "doctor", "audit", "shell"})
@NullMarked
package org.keywork.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
