package org.keywork.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The GLPI versions that something is for, as a registration key says them: {@code >=10.0}, or two limits like
 * {@code >=10.0 <12.0}. A version must keep within all of them.
 */
public final class VersionRange {
    private static final int LONGEST = 100;

    private record Limit(boolean isLower, GlpiVersion version) {
        boolean covers(GlpiVersion candidate) {
            return isLower == candidate.compareTo(version) >= 0;
        }
    }

    private final String text;
    private final List<Limit> limits;

    private VersionRange(String text) {
        this.text = text;
        this.limits = Stream.of(text.split(" ", -1)).map(this::limit).toList();
    }

    /** @throws IllegalArgumentException where the text isn't a range */
    public static VersionRange parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A version range has at most " + LONGEST + " characters");
        }
        return new VersionRange(text);
    }

    public boolean covers(GlpiVersion version) {
        return limits.stream().allMatch(limit -> limit.covers(version));
    }

    /** The lowest version that it covers, where it has a lower limit. */
    public Optional<GlpiVersion> lowest() {
        return limits.stream().filter(Limit::isLower).map(Limit::version).max(Comparator.naturalOrder());
    }

    /** The first version that it doesn't cover any more, where it has an upper limit. */
    public Optional<GlpiVersion> end() {
        return limits.stream()
                .filter(limit -> !limit.isLower())
                .map(Limit::version)
                .min(Comparator.naturalOrder());
    }

    private Limit limit(String term) {
        if (term.startsWith(">=")) {
            return new Limit(true, version(term.substring(2)));
        }
        if (term.startsWith("<")) {
            return new Limit(false, version(term.substring(1)));
        }
        throw new IllegalArgumentException("Not a version range: " + text);
    }

    private GlpiVersion version(String number) {
        return GlpiVersion.parse(number)
                .orElseThrow(() -> new IllegalArgumentException("Not a version range: " + text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange range && range.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As a registration key says it. */
    @Override
    public String toString() {
        return text;
    }
}
