package org.keywork.catalog;

public record VersionRange(String text) {
    public boolean covers(GlpiVersion version) {
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
