package org.keywork.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The other paths that a page's entry in the menu stands for: pages without an entry of their own, and what lies below. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MenuAlso {
    String[] value();
}
