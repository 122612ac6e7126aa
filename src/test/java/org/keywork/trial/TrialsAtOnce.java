package org.keywork.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.keywork.AtOnce;
import org.keywork.Customer;
import org.keywork.Staff;
import org.keywork.account.EmailAddress;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.catalog.OfferReference;
import org.springframework.context.ApplicationContext;

/** What happens when two ask for, issue or decide on trials at the same moment, on two nodes or on one. */
final class TrialsAtOnce {
    private final ApplicationContext one;
    private final ApplicationContext other;
    private final Staff sales = Staff.sales();
    private final Customer customer;
    private final AssetId server;

    TrialsAtOnce(ApplicationContext one, ApplicationContext other) {
        this.one = one;
        this.other = other;
        this.customer = Customer.of(one);
        this.server = customer.does(() -> ((AddRequest.Done)
                        one.getBean(MyAssets.class).add(new NewServer("Helpdesk", Optional.empty(), Optional.empty())))
                .server());
    }

    private <T> List<T> each(Function<ApplicationContext, T> work) {
        return AtOnce.all(List.of(() -> work.apply(one), () -> work.apply(other)));
    }

    void oneProductAskedForTwice() {
        var outcomes = each(node -> request(node, STANDARD, 15));
        assertThat(outcomes)
                .contains(new TrialRequest.Refused(TrialRefusal.RUNS_ALREADY))
                .hasAtLeastOneElementOfType(TrialRequest.Started.class);
        assertThat(running()).hasSize(1);
    }

    void twoProductsForOneServer() {
        var outcomes =
                AtOnce.<TrialRequest>all(List.of(() -> request(one, STANDARD, 15), () -> request(other, BASIC, 15)));
        assertThat(outcomes)
                .contains(new TrialRequest.Refused(TrialRefusal.SERVER_TRIES_ANOTHER))
                .hasAtLeastOneElementOfType(TrialRequest.Started.class);
        assertThat(running()).hasSize(1);
    }

    void twoApprovals() {
        var waits = (TrialRequest.Waits) request(one, STANDARD, 30);
        var outcomes =
                each(node -> sales.on(node, () -> node.getBean(TrialDesk.class).approve(waits.trial(), "")));
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new TrialRequest.Started(waits.trial()),
                        new TrialRequest.Refused(TrialRefusal.DECIDED_ALREADY));
        assertThat(running()).hasSize(1);
    }

    void anApprovalAndAWithdrawal() {
        var waits = (TrialRequest.Waits) request(one, STANDARD, 30);
        var outcomes = AtOnce.<Boolean>all(List.of(
                () -> sales.on(one, () -> one.getBean(TrialDesk.class).approve(waits.trial(), ""))
                        instanceof TrialRequest.Started,
                () -> customer.on(other, () -> other.getBean(MyTrials.class).withdraw(waits.trial()))));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(running()).hasSize(outcomes.getFirst() ? 1 : 0);
    }

    void theLastOfTheMonth() {
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

    void theFirstOfTheMonth() {
        var outcomes = each(node -> invited(node, fresh()));
        assertThat(outcomes).hasOnlyElementsOfType(InvitationRequest.Issued.class);
        assertThat(sales.<Integer>on(one, () -> one.getBean(TrialDesk.class).left()))
                .isEqualTo(one.getBean(TrialProperties.class).quota() - 2);
    }

    void twoInvitationsToOneAddress() {
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

    private static EmailAddress fresh() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    private List<TrialDetails> running() {
        return customer.does(() -> one.getBean(MyTrials.class).list()).stream()
                .filter(trial -> trial.state() == TrialState.RUNNING)
                .toList();
    }
}
