@NullMarked
package org.keywork.desk.web;

import org.jspecify.annotations.NullMarked;
