package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keywork.account.DisplayName;
import org.keywork.account.EmailAddress;
import org.keywork.account.MailChoice;
import org.keywork.account.MailedLinks;
import org.keywork.account.MailedLinks.ConfirmationMail.Confirm;
import org.keywork.account.MyContacts;
import org.keywork.account.NewAddress;
import org.keywork.account.NewSignUp;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.account.SignUp;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.RevocationReason;
import org.keywork.billing.BillingSamples;
import org.keywork.billing.MyOrders;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDecision;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.QuoteDesk;
import org.keywork.billing.WantedOrder;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialId;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.WantedTrial;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A customer of its own for a test, with one server: its owner reads English, the address of its accountant French. It does
 * what customers do by the services that their pages use.
 */
final class Company {
    static final String SERVER = "<b>x</b> & Co";

    final ApplicationContext portal;
    final String english = "owner." + UUID.randomUUID().toString().substring(0, 8) + "@acme.example";
    final String french = english.replace("owner.", "accountant.");
    final Persona owner;
    final Persona sales;
    final AssetId server;

    Company(ApplicationContext portal) {
        this.portal = portal;
        signUp();
        owner = Persona.of(portal, english);
        sales = Persona.of(portal, "sales@example.com");
        assertThat(owner.does(
                        () -> contacts().add(new NewAddress(new EmailAddress(french), Locale.FRENCH, true, true))))
                .hasToString("ADDED");
        server = add(SERVER);
    }

    private void signUp() {
        var signUps = portal.getBean(SignUp.class);
        var answer = signUps.start(new NewSignUp(
                new DisplayName("Acme <i>& Söhne</i>"),
                new DisplayName("Pat Doe"),
                new EmailAddress(english),
                "seven noisy printers",
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris")));
        var started = (SignUp.Answer.CheckMailbox) answer;
        var mail =
                portal.getBean(MailedLinks.class).confirmation(started.signUp()).orElseThrow();
        var link = ((Confirm) mail).link().toString();
        assertThat(signUps.confirm(link.substring(link.lastIndexOf('/') + 1))).isEqualTo(SignUp.Confirmation.CONFIRMED);
    }

    OrganizationId organization() {
        return owner.organization();
    }

    MyContacts contacts() {
        return portal.getBean(MyContacts.class);
    }

    QuoteDesk quotes() {
        return portal.getBean(QuoteDesk.class);
    }

    OrderDesk desk() {
        return portal.getBean(OrderDesk.class);
    }

    MyOrders orders() {
        return portal.getBean(MyOrders.class);
    }

    TrialDesk trialDesk() {
        return portal.getBean(TrialDesk.class);
    }

    /** By support, with its key, for want of payment. */
    RevocationId isRevoked(Target target) {
        owner.does(() -> portal.getBean(MyAssets.class).generateKey(server));
        var why = new NewRevocation(RevocationReason.NON_PAYMENT, "Ticket 4711", Optional.empty());
        var outcome = support().does(() -> revocations().revoke(target, why));
        return ((Outcome.Done) outcome).act();
    }

    void isGivenBack(RevocationId act) {
        assertThat(support().<Outcome>does(() -> revocations().undo(act, "They had paid")))
                .isEqualTo(new Outcome.Done(act));
    }

    Persona support() {
        return Persona.of(portal, "support@example.com");
    }

    RevocationDesk revocations() {
        return portal.getBean(RevocationDesk.class);
    }

    void chooses(MailChoice mails) {
        owner.does(() -> {
            contacts().choose(mails);
            return mails;
        });
    }

    AssetId add(String name) {
        var added = owner.does(
                () -> portal.getBean(MyAssets.class).add(new NewServer(name, Optional.empty(), Optional.empty())));
        return ((AddRequest.Done) added).server();
    }

    OrderId places(WantedOrder wanted) {
        return placed(owner.does(() -> orders().place(wanted, BillingSamples.acme(), Locale.ENGLISH)));
    }

    OrderId placesOne() {
        return places(order(BillingSamples.STANDARD, 3, server));
    }

    static OrderId placed(OrderRequest answer) {
        return switch (answer) {
            case OrderRequest.Placed done -> done.order();
            case OrderRequest.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    OrderId accepted(WantedOrder wanted) {
        var id = places(wanted);
        done(sales.does(() -> desk().accept(id)));
        return id;
    }

    OrderId acceptedOne() {
        return accepted(order(BillingSamples.STANDARD, 3, server));
    }

    void pays(OrderId id, long cents) {
        done(sales.does(() -> desk().recordPayment(
                        id, new NewPayment(cents, LocalDate.parse("2024-01-20"), "Transfer of 20 January"))));
    }

    void getsBack(OrderId id, long cents) {
        done(sales.does(() -> desk().recordRefund(
                        id, new NewPayment(cents, LocalDate.parse("2024-01-25"), "Refund <b>of</b> 25 January"))));
    }

    /** The latest payment. */
    void reverses(OrderId id) {
        var mistaken = details(id).payments().getLast().id();
        done(sales.does(() -> desk().reversePayment(id, mistaken)));
    }

    static void done(OrderDecision decision) {
        assertThat(decision).isEqualTo(new OrderDecision.Done());
    }

    OrderDetails details(OrderId id) {
        return owner.does(() -> orders().details(id));
    }

    SubscriptionId granted(OrderId id) {
        return details(id).granted().orElseThrow();
    }

    Entitlement entitlement(SubscriptionId id) {
        return portal.getBean(Subscriptions.class).find(id).orElseThrow();
    }

    TrialId tries(int days) {
        var wanted = new WantedTrial(BillingSamples.STANDARD, days, 2, Set.of(server), "To see it");
        return switch (owner.does(() -> portal.getBean(MyTrials.class).request(wanted))) {
            case TrialRequest.Started started -> started.trial();
            case TrialRequest.Waits waits -> waits.trial();
            case TrialRequest.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    void tell(Object event) {
        portal.getBean(TransactionTemplate.class).executeWithoutResult(status -> portal.publishEvent(event));
    }
}
