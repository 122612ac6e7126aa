/** The customer's GLPI servers and their registration keys: issuing, binding, moving, replacing, revoking. */
@ApplicationModule(allowedDependencies = {"account", "catalog", "subscription", "signing", "audit", "shell"})
@NullMarked
package org.keywork.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
