/** Quotes, orders, invoices and payments. */
@ApplicationModule(allowedDependencies = {"account", "catalog", "subscription", "asset", "audit", "shell"})
@NullMarked
package org.keywork.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
