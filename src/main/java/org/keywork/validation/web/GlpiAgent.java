package org.keywork.validation.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keywork.catalog.GlpiVersion;

/** The {@code User-Agent} in which alone GLPI tells its version (contract 3.4). */
record GlpiAgent(Optional<GlpiVersion> version) {
    private static final Pattern SYNTAX = Pattern.compile("^GLPI/(\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})?)");
    private static final int LONGEST = 500;

    static GlpiAgent parse(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return new GlpiAgent(Optional.empty());
        }
        var matcher = SYNTAX.matcher(header);
        return new GlpiAgent(matcher.find() ? GlpiVersion.parse(matcher.group(1)) : Optional.empty());
    }
}
