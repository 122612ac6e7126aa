/** What every page and message shares: the frame around pages, languages, error handling, small UI parts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.keywork.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
