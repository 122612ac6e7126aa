package org.keywork.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and instants in words, for one reader at one moment: their language, their time zone. */
public final class MomentWords {
    private static final long RECENT_DAYS = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;
    private final Instant now;

    MomentWords(Texts texts, Locale language, ZoneId zone, Instant now) {
        this.texts = texts;
        this.language = Texts.nearest(language);
        this.zone = zone;
        this.now = now;
    }

    /** The day of that instant: {@code 14 March 2027}. */
    public String day(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** {@code 14 March 2027, 09:12}. */
    public String moment(Instant instant) {
        return text("shell.moment.and-time", day(instant), TIME.format(instant.atZone(zone)));
    }

    /** {@code 14 March 2027, 09:12 (Paris)}: for where the time zone matters. */
    public String momentAndZone(Instant instant) {
        return moment(instant) + " (" + city() + ")";
    }

    /** {@code 14 March 2027, 09:12:05 (Paris)}: for what is looked up elsewhere, in a log. */
    public String exactly(Instant instant) {
        return text("shell.moment.and-time", day(instant), SECOND.format(instant.atZone(zone))) + " (" + city() + ")";
    }

    /** {@code 09:12 (Paris)}. */
    public String timeAndZone(Instant instant) {
        return TIME.format(instant.atZone(zone)) + " (" + city() + ")";
    }

    /** {@code 14 March 2027}. */
    public String date(LocalDate day) {
        return date(texts, language, day);
    }

    /** The one way in which days are written, wherever a person reads them: {@code 14 March 2027}, {@code 1er mars 2027}. */
    public static String date(Texts texts, Locale language, LocalDate day) {
        var spoken = Texts.nearest(language);
        return texts.get(spoken, "shell.moment.day", day.getDayOfMonth())
                + DateTimeFormatter.ofPattern(" MMMM uuuu", spoken).format(day);
    }

    /** {@code 14 March 2027 (Paris)}: for where the time zone matters. */
    public String dateAndZone(LocalDate day) {
        return date(day) + " (" + city() + ")";
    }

    /** {@code in 23 days, on 14 March 2027 (Paris)}. */
    public String fromToday(LocalDate day) {
        return text(
                "shell.moment.and-date",
                days(ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day)),
                dateAndZone(day));
    }

    /** {@code 2 hours ago}, {@code in 3 days}; the date alone for what is more than thirty days away. */
    public String ago(Instant instant) {
        var distance = Duration.between(now, instant).abs();
        var past = instant.isBefore(now);
        if (distance.toMinutes() < 1) {
            return text("shell.moment.now");
        }
        if (distance.toHours() < 1) {
            return text(past ? "shell.moment.minutes-ago" : "shell.moment.in-minutes", distance.toMinutes());
        }
        if (distance.toDays() < 1) {
            return text(past ? "shell.moment.hours-ago" : "shell.moment.in-hours", distance.toHours());
        }
        var day = instant.atZone(zone).toLocalDate();
        return distance.toDays() <= RECENT_DAYS
                ? days(ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day))
                : text("shell.moment.on", date(day));
    }

    private String days(long days) {
        if (days == 0) {
            return text("shell.moment.today");
        }
        return days > 0 ? text("shell.moment.in-days", days) : text("shell.moment.days-ago", -days);
    }

    private String city() {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private String text(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }
}
