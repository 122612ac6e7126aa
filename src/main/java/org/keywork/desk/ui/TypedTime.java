package org.keywork.desk.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A time as somebody copies it from a server's terminal: as ISO 8601, or as {@code date -u} prints it in English or French. */
final class TypedTime {
    private static final List<DateTimeFormatter> PRINTED = Stream.of(Locale.ENGLISH, Locale.FRENCH)
            .flatMap(language -> Stream.of(
                            "MMM d H:mm:ss yyyy",
                            "d MMM H:mm:ss yyyy",
                            "MMM d h:mm:ss a yyyy",
                            "d MMM yyyy h:mm:ss a",
                            "d MMM yyyy H:mm:ss",
                            "d MMMM yyyy H:mm:ss")
                    .map(pattern -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .toFormatter(language)))
            .toList();

    private TypedTime() {}

    /** With its zone, or in UTC where it names none. */
    static Optional<Instant> parse(String text) {
        var iso = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException withoutZone) {
            return local(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME).or(() -> printed(text));
        }
    }

    /** Without the day of the week, which the date says, and the zone, which is UTC: any other isn't read. */
    private static Optional<Instant> printed(String text) {
        var plain = text.replaceFirst("(?i)^\\s*(?:date:\\s*)?\\p{L}{2,9}\\.?,?\\s+(?=[\\p{L}\\d])", "")
                .replaceFirst("\\s(?:UTC|GMT|\\(UTC\\+0000\\))(?=\\s|$)", "")
                .replace(",", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        return PRINTED.stream()
                .flatMap(printed -> local(plain, printed).stream())
                .findFirst();
    }

    private static Optional<Instant> local(String text, DateTimeFormatter written) {
        try {
            return Optional.of(LocalDateTime.parse(text, written).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
