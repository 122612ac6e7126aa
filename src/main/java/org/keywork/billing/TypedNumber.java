package org.keywork.billing;

import java.util.Locale;
import java.util.regex.Pattern;

/** How people type the numbers of authorities and banks: in groups, with blanks, dots or dashes, in any case. */
final class TypedNumber {
    /** Longer than any of them with a blank after each character. */
    private static final int MAX_TYPED = 80;

    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Z}.\\p{Pd}]+");

    private TypedNumber() {}

    /** In capitals, without blanks, dots and dashes; empty where it was too long to be one. */
    static String bare(String typed) {
        return typed.length() > MAX_TYPED
                ? ""
                : LEFT_OUT.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
