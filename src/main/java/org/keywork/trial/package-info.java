/** Trials: asked for by customers, granted by sales, once for each organization and for each instance. */
@ApplicationModule(allowedDependencies = {"account", "catalog", "subscription", "asset", "billing", "audit", "shell"})
@NullMarked
package org.keywork.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
