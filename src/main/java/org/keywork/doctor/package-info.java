/** Says what became of a registration key on its way, or what a text is instead of one. Asks nothing but the text itself. */
@ApplicationModule(allowedDependencies = {"signing", "shell"})
@NullMarked
package org.keywork.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
