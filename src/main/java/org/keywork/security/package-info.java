/** The filter chains in front of pages and APIs, and the sign-in page. */
@ApplicationModule(allowedDependencies = {"account", "audit", "shell"})
@NullMarked
package org.keywork.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
