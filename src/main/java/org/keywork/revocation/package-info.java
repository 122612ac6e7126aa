/** Takes keys, servers, subscriptions and organizations out of use, gives them back, and keeps the history of it. */
@ApplicationModule(allowedDependencies = {"account", "catalog", "subscription", "asset", "audit", "shell"})
@NullMarked
package org.keywork.revocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
