package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Optional;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderState;
import org.keywork.desk.OrderRow;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;

/** Where an order stands, with its money and the day: what the desk shows of it in a word, an icon and a colour. */
enum OrderStanding {
    QUOTED(Tone.NEUTRAL),
    QUOTE_OVER(Tone.WARNING),
    OPEN(Tone.NEUTRAL),
    PAID(Tone.SUCCESS),
    UNPAID(Tone.NEUTRAL),
    PARTLY_PAID(Tone.NEUTRAL),
    OVERDUE(Tone.ERROR),
    OVERPAID(Tone.WARNING),
    WITHDRAWN(Tone.NEUTRAL),
    DECLINED(Tone.NEUTRAL),
    CANCELLED(Tone.NEUTRAL);

    private final Tone tone;

    OrderStanding(Tone tone) {
        this.tone = tone;
    }

    static OrderStanding of(OrderRow order, LocalDate today) {
        return of(order.state(), order.balanceCents(), order.isPartlyPaid(), order.validUntil(), order.dueOn(), today);
    }

    static OrderStanding of(OrderDetails order, LocalDate today) {
        return of(order.state(), order.balanceCents(), order.isPartlyPaid(), order.validUntil(), order.dueOn(), today);
    }

    private static OrderStanding of(
            OrderState state,
            long balance,
            boolean isPartlyPaid,
            Optional<LocalDate> validUntil,
            Optional<LocalDate> due,
            LocalDate today) {
        return switch (state) {
            case QUOTED -> validUntil.filter(today::isAfter).isPresent() ? QUOTE_OVER : QUOTED;
            case OPEN -> OPEN;
            case WITHDRAWN -> WITHDRAWN;
            case DECLINED -> DECLINED;
            case CANCELLED -> CANCELLED;
            case ACCEPTED -> accepted(balance, isPartlyPaid, due, today);
        };
    }

    private static OrderStanding accepted(
            long balance, boolean isPartlyPaid, Optional<LocalDate> due, LocalDate today) {
        if (balance == 0) {
            return PAID;
        }
        if (balance < 0) {
            return OVERPAID;
        }
        if (due.filter(today::isAfter).isPresent()) {
            return OVERDUE;
        }
        return isPartlyPaid ? PARTLY_PAID : UNPAID;
    }

    /** @param balance what is owed; below zero: what was paid too much */
    StatusBadge badge(Optional<LocalDate> validUntil, Optional<LocalDate> due, long balance, Moments moments) {
        var day = this == QUOTED ? validUntil : due;
        return new StatusBadge(
                tone,
                I18NProvider.translate(
                        "sales.standing." + this,
                        day.map(moments::dateInWords).orElse(""),
                        Euros.text(Math.abs(balance), Languages.current())));
    }

    /** Beside it, where an order that is over has money to be paid back; of one that runs its own badge says so. */
    Optional<StatusBadge> toPayBack(long cents) {
        return this == OVERPAID || cents == 0
                ? Optional.empty()
                : Optional.of(new StatusBadge(
                        Tone.WARNING,
                        I18NProvider.translate("sales.standing.to-pay-back", Euros.text(cents, Languages.current()))));
    }
}
