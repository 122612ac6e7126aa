@NullMarked
package org.keywork;

import org.jspecify.annotations.NullMarked;
