/** The append-only record of who did what to what, when. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.keywork.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
