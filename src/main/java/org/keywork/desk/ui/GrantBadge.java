package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Optional;
import org.keywork.shell.StatusBadge;
import org.keywork.subscription.ClosedBecause;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;
import org.keywork.subscription.SubscriptionKind;

/** How a subscription stands, as sales see it: a trial by its days, and what is over by why it is. */
class GrantBadge extends StatusBadge {
    /** @param replacedBy the title of what it was upgraded to */
    GrantBadge(Entitlement granted, Standing standing, LocalDate today, Optional<String> replacedBy) {
        super(tone(granted, standing), word(granted, standing, today, replacedBy));
    }

    private static Tone tone(Entitlement granted, Standing standing) {
        return switch (standing) {
            case RUNNING -> granted.kind() == SubscriptionKind.TRIAL ? Tone.NEUTRAL : Tone.SUCCESS;
            case SUSPENDED, ENDED -> Tone.ERROR;
            case NOT_BEGUN -> Tone.NEUTRAL;
            case CANCELLED ->
                granted.closedBecause().filter(ClosedBecause.REVOKED::equals).isPresent() ? Tone.ERROR : Tone.NEUTRAL;
        };
    }

    private static String word(Entitlement granted, Standing standing, LocalDate today, Optional<String> replacedBy) {
        if (standing == Standing.RUNNING && granted.kind() == SubscriptionKind.TRIAL) {
            return I18NProvider.translate(
                    "subscription.trial", granted.daysLeft(today).orElse(0L));
        }
        if (standing == Standing.CANCELLED) {
            return granted.closedBecause()
                    .map(because -> closed(because, replacedBy))
                    .orElseGet(() -> I18NProvider.translate("sales.subscription.standing.CANCELLED"));
        }
        return I18NProvider.translate("sales.subscription.standing." + standing);
    }

    private static String closed(ClosedBecause because, Optional<String> replacedBy) {
        return because == ClosedBecause.UPGRADED && replacedBy.isPresent()
                ? I18NProvider.translate("sales.subscription.closed.UPGRADED.by", replacedBy.get())
                : I18NProvider.translate("sales.subscription.closed." + because);
    }
}
