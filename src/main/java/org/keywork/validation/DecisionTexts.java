package org.keywork.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** The one sentence about a decision that helps where it is read. */
@Component
public class DecisionTexts {
    private final Texts texts;

    DecisionTexts(Texts texts) {
        this.texts = texts;
    }

    public String of(Decision decision, Locale language) {
        return sentence(decision, language)
                + decision.trace()
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
        var key = "validation.message." + decision.code();
        return switch (decision.code()) {
            case EXPIRED -> dated(key, decision, decision.grant().flatMap(Grant::end), language);
            case NOT_YET_VALID -> dated(key, decision, decision.grant().flatMap(Grant::begin), language);
            default -> texts.get(language, key);
        };
    }

    private String dated(String key, Decision decision, Optional<LocalDate> day, Locale language) {
        return day.map(date -> texts.get(
                        language,
                        key + ".dated",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language)
                                .format(date),
                        zoneName(decision.grant().orElseThrow().zone(), language)))
                .orElseGet(() -> texts.get(language, key));
    }

    private String moment(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(ZonedDateTime.ofInstant(instant, zone))
                + " (" + zoneName(zone, language) + ")";
    }

    private String zoneName(ZoneId zone, Locale language) {
        return zone.getId().contains("/")
                ? zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ')
                : zone.getDisplayName(TextStyle.SHORT, language);
    }
}
