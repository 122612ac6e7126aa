package org.keywork.catalog;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of GLPI as GLPI itself reduces it: a stability flag and a fourth number are dropped, a missing third number
 * is 0 (contract, 3.4).
 */
public record GlpiVersion(int major, int minor, int patch) implements Comparable<GlpiVersion> {
    private static final int LONGEST = 100;
    private static final Pattern SYNTAX =
            Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[^\\d\\s]\\S*)?");
    private static final Comparator<GlpiVersion> ORDER = Comparator.comparingInt(GlpiVersion::major)
            .thenComparingInt(GlpiVersion::minor)
            .thenComparingInt(GlpiVersion::patch);

    public GlpiVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("A version has no negative numbers");
        }
    }

    /** Reads {@code 10.0}, {@code 11.0.4}, {@code 11.1.0-dev}, {@code 9.4.1.1}; empty for anything else. */
    public static Optional<GlpiVersion> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var numbers = SYNTAX.matcher(text);
        return numbers.matches()
                ? Optional.of(new GlpiVersion(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(GlpiVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
