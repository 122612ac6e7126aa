/** Who is entitled to which product, for how many servers, from when until when. */
@ApplicationModule(allowedDependencies = {"account", "catalog", "audit", "shell"})
@NullMarked
package org.keywork.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
