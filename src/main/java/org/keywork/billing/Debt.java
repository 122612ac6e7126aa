package org.keywork.billing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is owed for an order, until when, and how often that was reminded of. Below zero: what was paid too much. */
@Embeddable
class Debt {
    private long balanceCents;
    private @Nullable LocalDate dueOn;
    private int reminders;

    /** An invoice adds to it, a credit note and a payment take from it. */
    void add(long cents) {
        balanceCents = Math.addExact(balanceCents, cents);
    }

    void dueOn(LocalDate day) {
        dueOn = day;
        reminders = 0;
    }

    void reminded(int reminder) {
        reminders = reminder;
    }

    long balance() {
        return balanceCents;
    }

    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    int reminders() {
        return reminders;
    }

    boolean isOverdue(LocalDate today) {
        return balanceCents > 0 && dueOn().filter(today::isAfter).isPresent();
    }
}
