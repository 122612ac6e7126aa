package org.keywork.billing;

import java.time.LocalDate;
import org.keywork.subscription.Entitlement;
import org.springframework.stereotype.Component;

/** From when until when a paid subscription can be renewed. */
@Component
public class RenewalWindow {
    private final OrderProperties settings;

    RenewalWindow(OrderProperties settings) {
        this.settings = settings;
    }

    public enum Stage {
        NOT_YET,
        OPEN,
        OVER
    }

    public Stage of(Entitlement paid, LocalDate today) {
        var end = paid.end().orElseThrow();
        if (!hasOpened(end, today)) {
            return Stage.NOT_YET;
        }
        return today.isAfter(end.plusDays(settings.renewalCloses())) ? Stage.OVER : Stage.OPEN;
    }

    /** Whether what ends on that day can be renewed already. */
    public boolean hasOpened(LocalDate end, LocalDate today) {
        return !today.isBefore(opens(end));
    }

    /** The first day on which it can be renewed. */
    public LocalDate opens(Entitlement paid) {
        return opens(paid.end().orElseThrow());
    }

    private LocalDate opens(LocalDate end) {
        return end.minusDays(settings.renewalOpens());
    }

    /** The last day on which it can be renewed. */
    public LocalDate closes(Entitlement paid) {
        return paid.end().orElseThrow().plusDays(settings.renewalCloses());
    }

    /** The first day that a renewal pays for: the one after what is paid, or today where the subscription has ended. */
    LocalDate firstDay(Entitlement paid, LocalDate today) {
        return today.isAfter(paid.end().orElseThrow())
                ? today
                : paid.paidUntil().orElseThrow().plusDays(1);
    }
}
