package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import org.keywork.MovableClock;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.ServerSeen;
import org.keywork.billing.BillingSamples;
import org.keywork.billing.Discount;
import org.keywork.billing.OrderId;
import org.keywork.billing.SubscriptionEnding;
import org.keywork.revocation.Target;

/**
 * What happens, as customers and sales bring it about, for each kind of mail; then: what its subject says in English and
 * French. Days are long past, so that a mail that is ordered is due whatever the real day is.
 */
enum Scene {
    ORDER_PLACED("We have your order", "Nous avons reçu votre commande", (acme, clock) -> page(acme.placesOne())),
    ORDER_QUOTED("Your quote", "Votre devis", (acme, clock) -> page(quoted(acme))),
    ORDER_ACCEPTED("is accepted", "est acceptée", (acme, clock) -> {
        acme.acceptedOne();
        return "subscriptions";
    }),
    ORDER_DECLINED("was declined", "est refusée", (acme, clock) -> {
        var id = acme.placesOne();
        Company.done(acme.sales.does(() -> acme.desk().decline(id, "No such <i>budget</i>")));
        return page(id);
    }),
    ORDER_WITHDRAWN("was withdrawn", "est retirée", (acme, clock) -> {
        var id = acme.placesOne();
        assertThat(acme.owner.does(() -> acme.orders().withdraw(id))).isTrue();
        return page(id);
    }),
    ORDER_CANCELLED("was cancelled", "est annulée", (acme, clock) -> {
        var id = acme.acceptedOne();
        Company.done(acme.sales.does(() -> acme.desk().cancel(id, "Ordered by mistake")));
        return page(id);
    }),
    INVOICE_ISSUED("Your invoice", "Votre facture", (acme, clock) -> page(acme.acceptedOne())),
    CREDIT_NOTE_ISSUED("Credit note", "Avoir", (acme, clock) -> {
        var id = acme.acceptedOne();
        Company.done(acme.sales.does(
                () -> acme.desk().correctInvoice(id, BillingSamples.beispiel(), "They are in Germany")));
        return page(id);
    }),
    PAYMENT_RECEIVED("received for order", "reçus pour la commande", (acme, clock) -> {
        var id = acme.acceptedOne();
        acme.pays(id, 10_000);
        return page(id);
    }),
    PAYMENT_REVERSED("was recorded by mistake", "enregistrés par erreur", (acme, clock) -> {
        var id = acme.acceptedOne();
        acme.pays(id, 10_000);
        acme.reverses(id);
        return page(id);
    }),
    PAYMENT_REFUNDED("We paid back", "remboursés pour la commande", (acme, clock) -> {
        var id = acme.acceptedOne();
        acme.pays(id, acme.details(id).balanceCents() + 7_600);
        acme.getsBack(id, 7_600);
        return page(id);
    }),
    INVOICE_OVERDUE("Overdue:", "En retard", (acme, clock) -> {
        var id = overdue(acme, clock);
        Company.done(acme.sales.does(() -> acme.desk().remind(id)));
        return page(id);
    }),
    SUBSCRIPTION_SUSPENDED("is suspended", "est suspendu", (acme, clock) -> {
        var id = overdue(acme, clock);
        Company.done(acme.sales.does(() -> acme.desk().suspend(id)));
        return page(id);
    }),
    SUBSCRIPTION_REINSTATED("runs again", "est rétabli", (acme, clock) -> {
        var id = overdue(acme, clock);
        Company.done(acme.sales.does(() -> acme.desk().suspend(id)));
        acme.pays(id, acme.details(id).balanceCents());
        return "subscriptions";
    }),
    SUBSCRIPTION_ENDING("ends in 23 days", "se termine dans 23 jours", (acme, clock) -> {
        var id = acme.granted(acme.acceptedOne());
        var end = acme.entitlement(id).end().orElseThrow();
        clock.stopAt(end.minusDays(23) + "T09:00:00Z");
        acme.tell(new SubscriptionEnding(id, acme.organization(), end, 30));
        return "order?renew=" + id;
    }),
    TRIAL_REQUESTED("request to try", "demande d’essai", (acme, clock) -> {
        acme.tries(30);
        return "subscriptions";
    }),
    TRIAL_STARTED("has started", "a commencé", (acme, clock) -> {
        acme.tries(15);
        return "subscriptions";
    }),
    TRIAL_DECLINED("Your request to try", "Votre demande d’essai", (acme, clock) -> {
        var id = acme.tries(30);
        assertThat(acme.sales.does(() -> acme.trialDesk().decline(id, "Please call us")))
                .isTrue();
        return "subscriptions";
    }),
    TRIAL_PROLONGED("was prolonged", "est prolongé", (acme, clock) -> {
        var id = acme.tries(15);
        assertThat(acme.sales.does(() -> acme.trialDesk().prolong(id))).isTrue();
        return "subscriptions";
    }),
    TRIAL_ENDING("ends in 2 days", "se termine dans 2 jours", (acme, clock) -> {
        acme.tries(15);
        clock.advance(Duration.ofDays(13));
        endTrials(acme);
        return "order?offer=network-standard&servers=2";
    }),
    TRIAL_ENDED("has ended", "est terminé", (acme, clock) -> {
        acme.tries(15);
        clock.advance(Duration.ofDays(17));
        endTrials(acme);
        return "order?offer=network-standard&servers=2";
    }),
    TRIAL_HAD_BEFORE("try Standard again", "pas de nouvel essai", (acme, clock) -> {
        var uid = InstanceUid.parse(acme.organization().toString().replace("-", "") + "12345678")
                .orElseThrow();
        var other = new Company(acme.portal);
        other.tries(15);
        other.tell(new ServerSeen(other.server, uid));
        acme.tries(15);
        acme.tell(new ServerSeen(acme.server, uid));
        return "order?offer=network-standard&servers=1";
    }),
    REVOCATION_DONE("was revoked", "a été révoqué", (acme, clock) -> {
        acme.isRevoked(Target.of(acme.server));
        return "assets/" + acme.server;
    }),
    REVOCATION_UNDONE("Taken back", "Révocation levée", (acme, clock) -> {
        acme.isGivenBack(acme.isRevoked(Target.of(acme.server)));
        return "assets/" + acme.server;
    });

    static final String START = "2024-01-08T09:00:00Z";

    final String english;
    final String french;

    @SuppressWarnings("ImmutableEnumChecker") // what is played keeps nothing
    private final BiFunction<Company, MovableClock, String> play;

    Scene(String english, String french, BiFunction<Company, MovableClock, String> play) {
        this.english = english;
        this.french = french;
        this.play = play;
    }

    /** @return the path of the page at which the mail's reader acts */
    String play(Company acme, MovableClock clock) {
        return play.apply(acme, clock);
    }

    MailKind kind() {
        return MailKind.valueOf(name());
    }

    static String page(OrderId id) {
        return "orders/" + id;
    }

    private static OrderId quoted(Company acme) {
        var organization = acme.organization();
        return Company.placed(acme.sales.does(() -> acme.quotes()
                .quote(
                        organization,
                        order(STANDARD, 3, acme.server),
                        BillingSamples.acme(),
                        Discount.NONE,
                        Locale.ENGLISH)));
    }

    private static OrderId overdue(Company acme, MovableClock clock) {
        var id = acme.acceptedOne();
        clock.advance(Duration.ofDays(31));
        return id;
    }

    static void endTrials(Company acme) {
        acme.portal.getBean("endTrials", RecurringTask.class).execute(new TaskInstance<>("end-trials", "test"), null);
    }
}
