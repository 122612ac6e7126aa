package org.keywork.shell;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and instants in words, in the language of the page at hand and the time zone of the person at it. */
@Component("momentsInWords")
public class Moments {
    private static final ZoneId VENDORS_ZONE = ZoneId.of("Europe/Paris");

    private final Texts texts;
    private final Clock clock;

    Moments(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** For readers who aren't at a page: of a mail, of an API message. */
    public MomentWords in(Locale language, ZoneId zone) {
        return new MomentWords(texts, language, zone, clock.instant());
    }

    /** {@code 2 hours ago}, with the instant in UTC for machines and for hovering. */
    public Span relative(Instant instant) {
        return new TimeText(ago(instant), instant);
    }

    /** These words for the instant, with it in UTC for machines and for hovering. */
    public Span at(Instant instant, String words) {
        return new TimeText(words, instant);
    }

    /** {@code 2 hours ago}. */
    public String ago(Instant instant) {
        return here().ago(instant);
    }

    /** The day of that instant: {@code 14 March 2027}. */
    public String day(Instant instant) {
        return here().day(instant);
    }

    /** {@code 14 March 2027, 09:12}, by the reader's clock. */
    public String moment(Instant instant) {
        return here().moment(instant);
    }

    /** {@code 14 March 2027, 09:12:05 (Paris)}, by the reader's clock. */
    public String exactly(Instant instant) {
        return here().exactly(instant);
    }

    /** {@code 14 March 2027}. */
    public String dateInWords(LocalDate day) {
        return here().date(day);
    }

    /** {@code in 23 days, on 14 March 2027 (Paris)}. */
    public String fromToday(LocalDate day) {
        return here().fromToday(day);
    }

    /** The reader's day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private MomentWords here() {
        return in(Languages.current(), zone());
    }

    private static ZoneId zone() {
        return Person.settings().map(PersonalSettings::zone).orElse(VENDORS_ZONE);
    }
}
