package org.keywork.doctor;

import java.time.Duration;
import java.util.Locale;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** A clock's difference in words, and what it would break. */
@Component
public class ClockTexts {
    private final Texts texts;

    ClockTexts(Texts texts) {
        this.texts = texts;
    }

    public String cause(ClockDifference difference, Locale language) {
        return difference.direction() == ClockDifference.Direction.NONE
                ? texts.get(language, "doctor.clock.fine")
                : texts.get(
                        language,
                        "doctor.clock." + difference.direction().name().toLowerCase(Locale.ROOT),
                        inWords(difference.by(), language));
    }

    public String remedy(ClockDifference difference, Locale language) {
        return texts.get(
                language, "doctor.clock.breaks." + difference.breaks().name().toLowerCase(Locale.ROOT));
    }

    private String inWords(Duration by, Locale language) {
        if (by.toDays() >= 730) {
            return texts.get(language, "doctor.clock.years", by.toDays() / 365);
        }
        if (by.toHours() >= 48) {
            return texts.get(language, "doctor.clock.days", by.toDays());
        }
        return by.toMinutes() >= 120
                ? texts.get(language, "doctor.clock.hours", by.toHours())
                : texts.get(language, "doctor.clock.minutes", by.toMinutes());
    }
}
