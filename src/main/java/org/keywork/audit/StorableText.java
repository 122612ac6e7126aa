package org.keywork.audit;

/** Text as every database stores it and JSON carries it, to be read again letter by letter. */
final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** U+FFFD where there is a NUL, which PostgreSQL refuses, or half a surrogate pair, which it turns into something else. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isPair(text, i)) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var storable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isPair(text, i)) {
                storable.append(c).append(text.charAt(++i));
            } else {
                storable.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return storable.toString();
    }

    /** At most so many UTF-16 units, as H2 counts them; PostgreSQL counts code points, of which there are no more. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, isPair(text, longest - 1) ? longest - 1 : longest);
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
