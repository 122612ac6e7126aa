package org.keywork.audit;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The RFC 8785 form of what the record holds: texts, and flat objects of texts. */
final class CanonicalJson {
    private static final String REPLACEMENT = "\uFFFD";

    private CanonicalJson() {}

    /** The members in the order of their names' UTF-16 units, which is how {@link String} compares. */
    static String object(Map<String, String> members) {
        var json = new StringBuilder("{");
        new TreeMap<>(members).forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "")
                    .append(text(name))
                    .append(':')
                    .append(text(value));
        });
        return json.append('}').toString();
    }

    /** The same with at most so many characters: where there are more, its longest values are cut. */
    static String object(Map<String, String> members, int longest) {
        var cut = new TreeMap<>(members);
        var json = object(cut);
        while (json.length() > longest) {
            var widest = cut.entrySet().stream()
                    .max(Comparator.comparingInt(member ->
                            member.getKey().length() + text(member.getValue()).length()))
                    .orElseThrow();
            var value = widest.getValue();
            if (value.length() < 2) {
                cut.remove(widest.getKey()); // so many, or so long, are the names
            } else {
                cut.put(widest.getKey(), StorableText.cut(value, value.length() / 2));
            }
            json = object(cut);
        }
        return json;
    }

    /** With its quotation marks. An unpaired surrogate, which that form can't have, becomes U+FFFD. */
    static String text(String value) {
        var json = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(control(c));
            } else if (!Character.isSurrogate(c)) {
                json.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                json.append(c).append(value.charAt(++i));
            } else {
                json.append(REPLACEMENT);
            }
        }
        return json.append('"').toString();
    }

    private static String control(char c) {
        return switch (c) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
