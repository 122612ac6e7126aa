/** The append-only record of who did what to what, when: a chain of hashes that can be verified by anyone. */
@ApplicationModule(allowedDependencies = {"shell"})
@NullMarked
package org.keywork.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
