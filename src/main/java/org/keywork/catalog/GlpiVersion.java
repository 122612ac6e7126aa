package org.keywork.catalog;

import java.util.Optional;

public record GlpiVersion(int major, int minor, int patch) {
    public static Optional<GlpiVersion> parse(String text) {
        return Optional.empty();
    }
}
