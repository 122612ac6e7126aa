/** Holds the signing keys, signs and verifies for named purposes, reads and writes registration keys. */
@ApplicationModule(allowedDependencies = {"audit", "shell"})
@NullMarked
package org.keywork.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
