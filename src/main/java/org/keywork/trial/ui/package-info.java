@NullMarked
package org.keywork.trial.ui;

import org.jspecify.annotations.NullMarked;
