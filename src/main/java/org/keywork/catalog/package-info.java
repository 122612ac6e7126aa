/** What can be subscribed to: offers, their texts, features, prices, and the GLPI versions they cover. */
@ApplicationModule(allowedDependencies = {"audit", "shell"})
@NullMarked
package org.keywork.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
