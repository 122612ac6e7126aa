package org.keywork.subscription;

import java.time.Clock;
import java.time.ZoneOffset;
import org.keywork.account.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a paid period some days more, for a reason that is kept. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('SALES', 'SUPPORT')")
public class CourtesyDesk {
    public static final int MAX_REASON = 500;

    private final CurrentUser user;
    private final Subscriptions subscriptions;
    private final SubscriptionLife life;
    private final JdbcClient jdbc;
    private final Clock clock;

    CourtesyDesk(CurrentUser user, Subscriptions subscriptions, SubscriptionLife life, JdbcClient jdbc, Clock clock) {
        this.user = user;
        this.subscriptions = subscriptions;
        this.life = life;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many days may still be given to the period; 0 where the subscription isn't a paid one that goes on. */
    @Transactional(readOnly = true)
    public int daysLeft(SubscriptionId id) {
        return subscriptions.find(id).map(CourtesyDesk::daysLeft).orElse(0);
    }

    /**
     * @param reason at most 500 characters
     * @return how many days may still be given; below zero where that many couldn't be, and nothing was done
     * @throws IllegalArgumentException where there is no reason, or no day
     */
    public int grant(SubscriptionId id, int days, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON || days < 1) {
            throw new IllegalArgumentException("Courtesy is for 1 day or more, with a reason of 1 to 500 characters");
        }
        var left = daysLeft(subscriptions.hold(id)) - days;
        if (left < 0) {
            return left;
        }
        life.grantCourtesy(id, days, Cause.of(user.id()));
        jdbc.sql("""
                insert into courtesy_grant (subscription_id, days, reason, granted_by, granted_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        days,
                        why,
                        user.id().toString(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return left;
    }

    private static int daysLeft(Entitlement subscription) {
        var goesOn =
                subscription.state() == SubscriptionState.ACTIVE || subscription.state() == SubscriptionState.SUSPENDED;
        return goesOn
                        && subscription.kind() == SubscriptionKind.PAID
                        && subscription.end().isPresent()
                ? SubscriptionLife.MOST_COURTESY_DAYS - subscription.courtesyDays()
                : 0;
    }
}
