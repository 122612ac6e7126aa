package org.keywork.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.keywork.AtOnce;
import org.keywork.TwoAtOnce;
import org.keywork.account.EmailAddress;
import org.keywork.asset.MyAssets;
import org.keywork.catalog.OfferReference;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when two ask for, issue or decide on trials at the same moment, on two nodes or on one. */
abstract class TrialsAtOnce extends TwoAtOnce {
    @RepeatedTest(3)
    void oneProductsTrialBeginsOnce() {
        var outcomes = each(node -> request(node, STANDARD, 15));
        assertThat(outcomes)
                .contains(new TrialRequest.Refused(TrialRefusal.RUNS_ALREADY))
                .hasAtLeastOneElementOfType(TrialRequest.Started.class);
        assertThat(running()).hasSize(1);
    }

    @RepeatedTest(3)
    void aServerTriesOneThing() {
        var outcomes =
                AtOnce.<TrialRequest>all(List.of(() -> request(one, STANDARD, 15), () -> request(other, BASIC, 15)));
        assertThat(outcomes)
                .contains(new TrialRequest.Refused(TrialRefusal.SERVER_TRIES_ANOTHER))
                .hasAtLeastOneElementOfType(TrialRequest.Started.class);
        assertThat(running()).hasSize(1);
    }

    @RepeatedTest(3)
    void aRequestIsApprovedOnce() {
        var waits = (TrialRequest.Waits) request(one, STANDARD, 30);
        var outcomes =
                each(node -> sales.on(node, () -> node.getBean(TrialDesk.class).approve(waits.trial(), "")));
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new TrialRequest.Started(waits.trial()),
                        new TrialRequest.Refused(TrialRefusal.DECIDED_ALREADY));
        assertThat(running()).hasSize(1);
    }

    @RepeatedTest(3)
    void ofAnApprovalAndAWithdrawalOneIsDone() {
        var waits = (TrialRequest.Waits) request(one, STANDARD, 30);
        var outcomes = AtOnce.<Boolean>all(List.of(
                () -> sales.on(one, () -> one.getBean(TrialDesk.class).approve(waits.trial(), ""))
                        instanceof TrialRequest.Started,
                () -> customer.on(other, () -> other.getBean(MyTrials.class).withdraw(waits.trial()))));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(running()).hasSize(outcomes.getFirst() ? 1 : 0);
    }

    @RepeatedTest(2)
    void aTrialEndsThoughItsServerIsChangedAtThatMoment() throws Exception {
        var trial = ((TrialRequest.Started) request(one, STANDARD, 15)).trial();
        var days = one.getBean(JdbcClient.class);
        days.sql("""
                update subscription set begin_date = begin_date - 60, end_date = end_date - 60
                where id = (select subscription_id from trial where id = ?)""").param(trial.value()).update();
        var end = Thread.ofVirtual().unstarted(other.getBean(TrialEnds.class)::run);
        customer.on(
                one, () -> new TransactionTemplate(one.getBean(PlatformTransactionManager.class)).execute(status -> {
                    var renamed = one.getBean(MyAssets.class).describe(server, "Renamed", Optional.empty());
                    end.start();
                    letWait(end);
                    return renamed;
                }));
        end.join();
        assertThat(running()).isEmpty();
        assertThat(customer.does(
                        () -> one.getBean(MyAssets.class).details(server).name()))
                .isEqualTo("Renamed");
    }

    @RepeatedTest(2)
    void theLastTrialOfTheMonthIsIssuedOnce() {
        var quota = one.getBean(TrialProperties.class).quota();
        for (int i = 1; i < quota; i++) {
            assertThat(invited(one, fresh())).isInstanceOf(InvitationRequest.Issued.class);
        }
        var outcomes = each(node -> invited(node, fresh()));
        assertThat(outcomes)
                .contains(new InvitationRequest.Refused(TrialRefusal.QUOTA_USED))
                .hasAtLeastOneElementOfType(InvitationRequest.Issued.class);
        assertThat(sales.<Integer>on(one, () -> one.getBean(TrialDesk.class).left()))
                .isZero();
    }

    @RepeatedTest(3)
    void theFirstTwoOfTheMonthBothCount() {
        var outcomes = each(node -> invited(node, fresh()));
        assertThat(outcomes).hasOnlyElementsOfType(InvitationRequest.Issued.class);
        assertThat(sales.<Integer>on(one, () -> one.getBean(TrialDesk.class).left()))
                .isEqualTo(one.getBean(TrialProperties.class).quota() - 2);
    }

    @RepeatedTest(3)
    void anAddressIsInvitedOnceAndCountsOnce() {
        var address = fresh();
        var left = one.getBean(TrialProperties.class).quota() - 1;
        var outcomes = each(node -> invited(node, address));
        assertThat(outcomes)
                .contains(new InvitationRequest.Refused(TrialRefusal.INVITED_ALREADY))
                .hasAtLeastOneElementOfType(InvitationRequest.Issued.class);
        assertThat(sales.<Integer>on(one, () -> one.getBean(TrialDesk.class).left()))
                .as("the refused one counts for nothing")
                .isEqualTo(left);
    }

    private TrialRequest request(ApplicationContext node, OfferReference product, int days) {
        return customer.on(node, () -> node.getBean(MyTrials.class)
                .request(new WantedTrial(product, days, 1, Set.of(server), "To see it")));
    }

    private InvitationRequest invited(ApplicationContext node, EmailAddress email) {
        return sales.on(node, () -> node.getBean(InvitationDesk.class)
                .invite(email, new WantedTrial(STANDARD, 30, 1, Set.of(), "A fair"), Locale.ENGLISH));
    }

    /** Until it has read what it will wait for. */
    private static void letWait(Thread thread) {
        try {
            thread.join(Duration.ofMillis(700));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmailAddress fresh() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    private List<TrialDetails> running() {
        return customer.does(() -> one.getBean(MyTrials.class).list()).stream()
                .filter(trial -> trial.state() == TrialState.RUNNING)
                .toList();
    }
}
