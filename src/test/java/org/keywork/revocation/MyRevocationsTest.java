package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.order;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keywork.Customer;
import org.keywork.PortalTest;
import org.keywork.asset.NewServer;
import org.keywork.asset.RevocationReason;
import org.keywork.subscription.SubscriptionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers are led to the history of what was revoked as soon as it has something to show, and not before. */
@PortalTest
class MyRevocationsTest extends SupportAtAcme {
    private static final int DECLINED = 205;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatReachedThemIsThereAndStaysThereWhenItIsUndone() {
        assertShown(0);
        var act = revoked(Target.of(keyOf(helpdesk)), RevocationReason.ISSUED_IN_ERROR);
        assertShown(1);
        assertThat(undo(act)).isEqualTo(new Outcome.Done(act));
        assertShown(1);
    }

    @Test
    void soIsASuspensionAndItsEnd() {
        var basic = Target.of(shop.bought(order(BASIC, 1, helpdesk)));
        sasha.does(() -> desk.suspend(basic, because(RevocationReason.NON_PAYMENT)));
        assertShown(1);
        sasha.does(() -> desk.reinstate(basic, "They paid"));
        assertShown(2);
    }

    @Test
    void soIsWhatTheyDidThemselves() {
        casey.does(() -> assets.reportLeaked(staging, keyOf(staging)));
        assertShown(1);
    }

    @Test
    void whatWaitsForASecondPersonOrWasDeclinedIsNotThere() {
        var many = Target.of(manyServers());
        var declined = asked(many);
        assertShown(0);
        assertThat(alex.does(() -> desk.decline(declined, "They paid"))).isEqualTo(new Outcome.Done(declined));
        assertShown(0);
        var confirmed = asked(many);
        assertShown(0);
        assertThat(alex.does(() -> desk.confirm(confirmed))).isEqualTo(new Outcome.Done(confirmed));
        assertShown(1);
    }

    @Test
    void whatReachedOthersIsNotThere() {
        var other = Customer.of(portal);
        other.addsServer("Theirs");
        revoked(Target.of(other.organization()), RevocationReason.LICENSE_VIOLATION);
        assertShown(0);
        assertThat(other.does(() -> mine.any())).isTrue();
        assertThat(other.does(() -> mine.all())).hasSize(1);
    }

    @Test
    void howeverManyRequestsWereDeclinedSinceWhatWasDoneIsThere() {
        revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        manyDeclined();
        assertShown(1);
        assertThat(casey.does(() -> mine.of(helpdesk))).hasSize(1);
    }

    private void assertShown(int acts) {
        assertThat(casey.does(() -> mine.all())).hasSize(acts);
        assertThat(casey.does(() -> mine.any())).isEqualTo(acts > 0);
    }

    private SubscriptionId manyServers() {
        var many = shop.bought(order(BASIC, 30));
        IntStream.range(0, 26)
                .mapToObj(i -> new NewServer("Server " + i, Optional.empty(), Optional.empty()))
                .forEach(server -> casey.does(() -> assets.add(server, many)));
        return many;
    }

    private RevocationId asked(Target target) {
        var asked = sasha.<Outcome>does(() -> desk.revoke(target, because(RevocationReason.NON_PAYMENT)));
        return ((Outcome.Waiting) asked).act();
    }

    /** More than the page shows at most, each about Helpdesk. */
    private void manyDeclined() {
        var organization = acme().value();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                "insert into revocation (id, act, scope, subject, subject_name, organization_id, reason, note, state,"
                        + " by_customer, asked_by, asked_at, decided_by, undone_at, undo_note, servers, keys,"
                        + " subscriptions, version) values (?, 'REVOKED', 'SERVER', ?, 'Helpdesk', ?, 'NON_PAYMENT',"
                        + " 'Asked', 'DECLINED', false, 'sasha', ?, 'alex', ?, 'No', 1, 1, 0, 0)",
                IntStream.range(0, DECLINED)
                        .mapToObj(i -> new Object[] {UUID.randomUUID(), helpdesk.toString(), organization, now, now})
                        .toList());
    }
}
