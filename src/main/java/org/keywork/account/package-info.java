/** Organizations and people: sign-up, confirmation, sign-in, forgotten passwords, staff. */
@ApplicationModule(allowedDependencies = {"audit", "shell"})
@NullMarked
package org.keywork.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
