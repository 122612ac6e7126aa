package org.keywork.billing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When customers are reminded that a paid subscription ends.
 *
 * @param days how many days before its last day; 0 on the day, below zero after it
 * @param hour from which hour of the day on, in the organization's time zone
 */
@ConfigurationProperties("keywork.reminder")
public record ReminderProperties(
        @DefaultValue({"60", "30", "15", "7", "1", "0", "-7"})
        List<Integer> days,

        @DefaultValue("8") int hour) {
    private static final int LATE_DAYS = 3;

    public ReminderProperties {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (days.isEmpty() || hour < 0 || hour > 23) {
            throw new IllegalArgumentException("keywork.reminder: some days, and an hour of 0 to 23");
        }
    }

    /**
     * The reminder that is due so many days before the end: the latest one whose day has come. One that was missed by more than
     * a few days after the end is no help any more.
     *
     * @param opens from how many days before the end on there is something to do
     */
    Optional<Integer> due(long daysLeft, int opens) {
        if (daysLeft < fewestDaysLeft()) {
            return Optional.empty();
        }
        return days.stream().filter(day -> day <= opens && day >= daysLeft).reduce((earlier, later) -> later);
    }

    /** With fewer left (below zero: that many after the end) nothing is due any more. */
    int fewestDaysLeft() {
        return days.getLast() - LATE_DAYS;
    }
}
