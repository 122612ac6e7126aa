package org.keywork.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keywork.doctor.DiagnosisTexts;
import org.keywork.shell.MomentWords;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** The one sentence about a decision that helps where it is read. */
@Component
public class DecisionTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final DiagnosisTexts diagnoses;
    private final Map<Plain, String> plain = new ConcurrentHashMap<>();

    DecisionTexts(Texts texts, DiagnosisTexts diagnoses) {
        this.texts = texts;
        this.diagnoses = diagnoses;
    }

    /** A sentence without anything that changes, formatted once. */
    private record Plain(Locale language, String cause) {}

    /** Of a key that can't be read, what the key doctor found. */
    public String of(Decision decision, Locale language) {
        return decision.diagnosis()
                        .map(found -> diagnoses.elsewhere(found, language))
                        .orElseGet(() -> sentence(decision, language))
                + reference(decision, language);
    }

    /** Of the code alone, where no more is known of a decision. */
    public String of(Code code, Locale language) {
        return plain(language, code.name());
    }

    /** What support can look up, behind the sentence; empty where there is nothing. */
    private String reference(Decision decision, Locale language) {
        return decision.trace()
                .map(id -> " " + texts.get(language, "validation.trace", id))
                .orElse("");
    }

    private String sentence(Decision decision, Locale language) {
        if (decision.goodUntil().isPresent() && decision.code() == Code.VALID) {
            var zone = decision.grant().map(Grant::zone).orElse(ZoneId.of("UTC"));
            return texts.get(
                    language,
                    "validation.message.replaced",
                    moment(decision.goodUntil().get(), zone, language));
        }
        return switch (decision.code()) {
            case EXPIRED -> dated(decision, decision.grant().flatMap(Grant::end), language);
            case NOT_YET_VALID -> dated(decision, decision.grant().flatMap(Grant::begin), language);
            default ->
                plain(
                        language,
                        decision.damage()
                                .map(Damage::name)
                                .orElse(decision.code().name()));
        };
    }

    private String plain(Locale language, String cause) {
        return plain.computeIfAbsent(
                new Plain(Texts.nearest(language), cause),
                p -> texts.get(p.language(), "validation.message." + p.cause()));
    }

    private String dated(Decision decision, Optional<LocalDate> day, Locale language) {
        return day.map(date -> texts.get(
                        language,
                        "validation.message." + decision.code() + ".dated",
                        MomentWords.date(texts, language, date),
                        zoneName(decision.grant().orElseThrow().zone(), language)))
                .orElseGet(() -> plain(language, decision.code().name()));
    }

    private String moment(Instant instant, ZoneId zone, Locale language) {
        var there = ZonedDateTime.ofInstant(instant, zone);
        return texts.get(
                        language,
                        "shell.moment.and-time",
                        MomentWords.date(texts, language, there.toLocalDate()),
                        TIME.format(there))
                + " (" + zoneName(zone, language) + ")";
    }

    private String zoneName(ZoneId zone, Locale language) {
        return zone.getId().contains("/")
                ? zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ')
                : zone.getDisplayName(TextStyle.SHORT, language);
    }
}
