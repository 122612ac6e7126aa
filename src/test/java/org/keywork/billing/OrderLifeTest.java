package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.catalog.Offers;
import org.keywork.subscription.ClosedBecause;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.keywork.validation.Code;
import org.keywork.validation.Decision;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An order from the customer's form to the books, and what a GLPI server is told meanwhile. */
@PortalTest
class OrderLifeTest {
    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MyOrders myOrders;

    @Autowired
    private OrderDesk desk;

    @Autowired
    private MyAssets assets;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Validation validation;

    @Autowired
    private Offers offers;

    @Autowired
    private MovableClock clock;

    private Persona casey;
    private Persona sam;
    private AssetId helpdesk;
    private String key;

    @BeforeEach
    void aServerWithItsKey() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        sam = Persona.of(portal, "sales@example.com");
        helpdesk = casey.does(() ->
                ((AddRequest.Done) assets.add(new NewServer("Helpdesk", Optional.empty(), Optional.empty()))).server());
        key = casey.does(() -> {
            assets.generateKey(helpdesk);
            return assets.showKey(helpdesk).orElseThrow();
        });
    }

    @Test
    void anOrderAcceptedOnAPurchaseOrderStartsAtOnceAndTheKeyWorksOn() {
        var id = placed(order(STANDARD, 3, helpdesk));
        assertThat(glpi().grant().orElseThrow().product().value()).isEqualTo("virtual");

        assertThat(sam.does(() -> desk.accept(id))).isEqualTo(new OrderDecision.Done());

        var told = glpi();
        assertThat(told.code()).isEqualTo(Code.VALID);
        assertThat(told.grant().orElseThrow().product()).isEqualTo(STANDARD);
        assertThat(told.grant().orElseThrow().end()).contains(LocalDate.parse("2028-03-13"));
        var accepted = casey.does(() -> myOrders.details(id));
        assertThat(accepted.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(accepted.balanceCents()).isEqualTo(3 * 59_000 * 12 / 10);
        assertThat(accepted.dueOn()).contains(LocalDate.parse("2027-04-13"));
        var pdf = casey.does(() -> myOrders.pdf(accepted.invoices().getFirst().id()));
        assertThat(pdf).isPresent();
    }

    @Test
    void anInvoiceOfANewOrderSaysForWhichPeriodItIs() throws IOException {
        var id = placed(order(BASIC, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        assertThat(invoice(id, 0)).contains("Basic,1yearperserver,14March2027to13March2028");

        sam.does(() -> desk.correctInvoice(id, BillingSamples.beispiel(), "It is in Germany"));
        assertThat(invoice(id, 1)).contains("14March2027to13March2028");
        assertThat(invoice(id, 2)).contains("14March2027to13March2028");
    }

    private String invoice(OrderId id, int index) throws IOException {
        var invoice = casey.does(() -> myOrders.details(id)).invoices().get(index);
        var pdf = casey.does(() -> myOrders.pdf(invoice.id())).orElseThrow();
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\\p{Z}]+", "");
        }
    }

    @Test
    void aSecondAcceptanceIsToldThatSomebodyWasFirst() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        assertThat(sam.does(() -> desk.accept(id))).isInstanceOf(OrderDecision.DecidedAlready.class);
        assertThat(casey.does(() -> myOrders.details(id)).invoices()).hasSize(1);
    }

    @Test
    void payingAllOfItAcceptsAnOrderAndPayingTwiceLeavesABalance() {
        var id = placed(order(STANDARD, 1, helpdesk));
        var gross = casey.does(() -> myOrders.details(id)).price().gross();
        sam.does(() -> desk.recordPayment(id, payment(gross - 1)));
        assertThat(casey.does(() -> myOrders.details(id)).state()).isEqualTo(OrderState.OPEN);
        sam.does(() -> desk.recordPayment(id, payment(1)));
        assertThat(casey.does(() -> myOrders.details(id)).acceptedOn()).contains(AcceptedOn.PAYMENT);
        assertThat(casey.does(() -> myOrders.details(id)).balanceCents()).isZero();
        sam.does(() -> desk.recordPayment(id, payment(gross)));
        assertThat(casey.does(() -> myOrders.details(id)).balanceCents()).isEqualTo(-gross);
    }

    @Test
    void aRenewalAddsToTheOldEnd() {
        var paid = accepted(order(STANDARD, 1, helpdesk));
        assertThat(refused(renewal(paid.id(), STANDARD, 1))).isEqualTo(OrderRefusal.RENEWAL_NOT_OPEN);
        clock.stopAt("2028-02-01T09:00:00Z");
        var renewed = accepted(renewal(paid.id(), STANDARD, 1));
        assertThat(renewed.id()).isEqualTo(paid.id());
        assertThat(renewed.end()).contains(LocalDate.parse("2029-03-13"));
        assertThat(glpi().code()).isEqualTo(Code.VALID);
    }

    @Test
    void aRenewalAtAnotherLevelFollowsOnTheOldPeriodWithoutAGap() {
        var paid = accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        var next = accepted(renewal(paid.id(), BASIC, 1));
        assertThat(glpi().grant().orElseThrow().product()).isEqualTo(STANDARD);
        assertThat(refused(renewal(paid.id(), STANDARD, 1))).isEqualTo(OrderRefusal.RENEWED_ALREADY);
        clock.stopAt("2028-03-13T22:59:59Z");
        assertThat(glpi().grant().orElseThrow().product()).isEqualTo(STANDARD);
        clock.stopAt("2028-03-13T23:00:00Z");
        assertThat(glpi().grant().orElseThrow().product()).isEqualTo(BASIC);
        assertThat(glpi().code()).isEqualTo(Code.VALID);
        assertThat(next.end()).contains(LocalDate.parse("2029-03-13"));
    }

    @Test
    void afterTheEndARenewalStartsOnTheDayItIsAcceptedAndUntilTheNinetiethDay() {
        var paid = accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-03-14T09:00:00Z");
        assertThat(glpi().code()).isEqualTo(Code.EXPIRED);
        clock.stopAt("2028-06-11T09:00:00Z");
        var renewed = accepted(renewal(paid.id(), STANDARD, 1));
        assertThat(renewed.end()).contains(LocalDate.parse("2029-06-10"));
        assertThat(glpi().code()).isEqualTo(Code.VALID);
        clock.stopAt("2029-09-09T09:00:00Z");
        assertThat(refused(renewal(paid.id(), STANDARD, 1))).isEqualTo(OrderRefusal.RENEWAL_TOO_LATE);
    }

    @Test
    void anUpgradeCostsTheRestOfThePeriodAndKeepsItsEnd() {
        var paid = accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2027-09-13T09:00:00Z");
        var lines = casey.does(() -> myOrders.lines(upgrade(paid.id(), ADVANCED, 1), Locale.ENGLISH));
        assertThat(lines)
                .extracting(PriceLine::what)
                .containsExactly(
                        "Advanced, from 13 September 2027 to 13 March 2028",
                        "Standard, ordered already, from 13 September 2027 to 13 March 2028");
        assertThat(lines).extracting(PriceLine::netCents).containsExactly(59_500L, -29_500L);
        var upgraded = accepted(upgrade(paid.id(), ADVANCED, 1));
        assertThat(upgraded.end()).isEqualTo(paid.end());
        assertThat(glpi().grant().orElseThrow().product()).isEqualTo(ADVANCED);
        var former = subscriptions.find(paid.id()).orElseThrow();
        assertThat(former.closedBecause()).contains(ClosedBecause.UPGRADED);
        assertThat(refused(renewal(paid.id(), STANDARD, 1))).isEqualTo(OrderRefusal.SUBSCRIPTION_CLOSED);
    }

    @Test
    void aCancelledOrderTakesItsSubscriptionAndItsInvoiceBack() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        assertThat(sam.does(() -> desk.cancel(id, "Ordered by mistake"))).isEqualTo(new OrderDecision.Done());
        var cancelled = casey.does(() -> myOrders.details(id));
        assertThat(cancelled.balanceCents()).isZero();
        assertThat(cancelled.invoices())
                .extracting(Invoice::kind)
                .containsExactly(InvoiceKind.INVOICE, InvoiceKind.CREDIT_NOTE);
        assertThat(glpi().grant().orElseThrow().product().value()).isEqualTo("virtual");
        assertThat(glpi().code()).isEqualTo(Code.VALID);
    }

    @Test
    void aCancelledUpgradeLeavesWhatWasPaidBefore() {
        var paid = accepted(order(STANDARD, 1, helpdesk));
        var id = placed(upgrade(paid.id(), ADVANCED, 1));
        sam.does(() -> desk.accept(id));
        sam.does(() -> desk.cancel(id, "Too early"));
        assertThat(subscriptions.find(paid.id()).orElseThrow()).isEqualTo(paid);
        assertThat(glpi().grant().orElseThrow().product()).isEqualTo(STANDARD);
    }

    @Test
    void aRenewedSubscriptionIsNotTakenBackByCancellingTheFirstOrder() {
        var first = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(first));
        var paid = casey.does(() -> myOrders.details(first)).granted().orElseThrow();
        clock.stopAt("2028-02-01T09:00:00Z");
        accepted(renewal(paid, STANDARD, 1));
        assertThat(sam.does(() -> desk.cancel(first, "Mistake"))).isEqualTo(new OrderDecision.ChangedSince());
        assertThat(subscriptions.find(paid).orElseThrow().state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void aWrongVatNumberIsPutRightByACreditNoteAndANewInvoice() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        sam.does(() -> desk.correctInvoice(id, BillingSamples.beispiel(), "The customer is in Germany"));
        var corrected = casey.does(() -> myOrders.details(id));
        assertThat(corrected.invoices()).extracting(Invoice::grossCents).containsExactly(70_800L, -70_800L, 59_000L);
        assertThat(corrected.balanceCents()).isEqualTo(59_000);
    }

    @Test
    void aCorrectedInvoiceNamesTheOneItReplacesAndWhatIsPaidAlready() throws IOException {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        sam.does(() -> desk.correctInvoice(id, BillingSamples.beispiel(), "The customer is in Germany"));
        sam.does(() -> desk.recordPayment(id, payment(59_000)));
        assertThat(sam.does(() -> desk.correctInvoice(id, acme(), "It is in France after all")))
                .isEqualTo(new OrderDecision.Done());

        var corrected = casey.does(() -> myOrders.details(id));
        var wrong = corrected.invoices().get(2).number();
        assertThat(corrected.price().gross()).isEqualTo(70_800);
        assertThat(invoice(id, 2)).contains("Amountdue€590.00").doesNotContain("Alreadypaid");
        assertThat(invoice(id, 3)).contains("Correctsinvoice" + wrong, "Reason:ItisinFranceafterall");
        assertThat(invoice(id, 4))
                .contains("Replacesinvoice" + wrong, "TotalwithVAT€708.00", "Alreadypaid€590.00", "Lefttopay€118.00")
                .doesNotContain("Amountdue");
    }

    @Test
    void anInvoiceThatIsNotDifferentIsNotCorrected() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        assertThat(sam.does(() -> desk.correctInvoice(id, acme(), "Nothing")))
                .isEqualTo(new OrderDecision.NothingDifferent());
        assertThat(casey.does(() -> myOrders.details(id)).invoices()).hasSize(1);
    }

    @Test
    void theCustomerSeesThePriceAsItWasLastInvoiced() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        assertThat(casey.does(() -> myOrders.details(id)).isCorrected()).isFalse();
        sam.does(() -> desk.correctInvoice(id, BillingSamples.beispiel(), "The customer is in Germany"));
        var corrected = casey.does(() -> myOrders.list()).getFirst();
        assertThat(corrected.isCorrected()).isTrue();
        assertThat(corrected.price().gross()).isEqualTo(59_000);
        assertThat(corrected.agreedPrice().gross()).isEqualTo(70_800);
        assertThat(corrected.billing()).isEqualTo(BillingSamples.beispiel());
    }

    @Test
    void aPaymentRecordedByMistakeIsReversedByALineOfItsOwn() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        sam.does(() -> desk.recordPayment(id, payment(70_800)));
        var wrong = casey.does(() -> myOrders.details(id)).payments().getFirst().id();
        sam.does(() -> desk.reversePayment(id, wrong));
        assertThat(sam.does(() -> desk.reversePayment(id, wrong))).isInstanceOf(OrderDecision.DecidedAlready.class);
        assertThat(casey.does(() -> myOrders.details(id)).balanceCents()).isEqualTo(70_800);
        assertThat(casey.does(() -> myOrders.details(id)).payments()).hasSize(2);
    }

    @Test
    void notMoreIsPaidBackThanIsOwedBack() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.recordPayment(id, payment(10_000)));
        assertThat(sam.does(() -> desk.recordRefund(id, payment(10_000))))
                .isInstanceOf(OrderDecision.DecidedAlready.class);
        sam.does(() -> desk.decline(id, "No such offer any more"));
        assertThat(sam.does(() -> desk.recordRefund(id, payment(10_001))))
                .isInstanceOf(OrderDecision.DecidedAlready.class);
        assertThat(sam.does(() -> desk.recordRefund(id, payment(10_000)))).isEqualTo(new OrderDecision.Done());
        assertThat(sam.does(() -> desk.recordRefund(id, payment(1)))).isInstanceOf(OrderDecision.DecidedAlready.class);

        var order = casey.does(() -> myOrders.details(id));
        assertThat(order.balanceCents()).isZero();
        assertThat(order.payments()).extracting(Payment::amountCents).containsExactly(10_000L, -10_000L);
        var refund = order.payments().getLast();
        assertThat(refund.isRefund()).isTrue();
        var payment = order.payments().getFirst().id();
        assertThat(sam.does(() -> desk.reversePayment(id, payment))).isInstanceOf(OrderDecision.DecidedAlready.class);
        sam.does(() -> desk.reversePayment(id, refund.id()));
        assertThat(casey.does(() -> myOrders.details(id)).toPayBackCents()).isEqualTo(10_000);
    }

    @Test
    void anOverdueOrderIsSuspendedAndGoesOnWhenItIsPaid() {
        var id = placed(order(STANDARD, 1, helpdesk));
        sam.does(() -> desk.accept(id));
        assertThat(sam.does(() -> desk.suspend(id))).isInstanceOf(OrderDecision.DecidedAlready.class);
        clock.advance(Duration.ofDays(31));
        assertThat(sam.does(() -> desk.suspend(id))).isEqualTo(new OrderDecision.Done());
        assertThat(glpi().code()).isEqualTo(Code.SUSPENDED);
        assertThat(glpi().isValid()).isTrue();
        sam.does(() -> desk.recordPayment(id, payment(70_800)));
        assertThat(glpi().code()).isEqualTo(Code.VALID);
    }

    @Test
    void whatCannotBeOrderedIsRefusedAndChangesNothing() {
        assertThat(refused(order(STANDARD, 0))).isEqualTo(OrderRefusal.SERVERS_OUT_OF_RANGE);
        assertThat(refused(order(STANDARD, 100_000))).isEqualTo(OrderRefusal.SERVERS_OUT_OF_RANGE);
        assertThat(refused(order(offers.free().reference(), 1))).isEqualTo(OrderRefusal.NOT_FOR_SALE);
        assertThat(refused(order(STANDARD, 1, new AssetId(java.util.UUID.randomUUID()))))
                .isEqualTo(OrderRefusal.SERVER_NOT_THERE);
        assertThat(refused(order(BillingSamples.CLOUD, 1, helpdesk))).isEqualTo(OrderRefusal.NO_SERVERS_IN_CLOUD);
        assertThat(casey.does(() -> myOrders.list())).isEmpty();
    }

    @Test
    void aWithdrawnOrderCannotBeAccepted() {
        var id = placed(order(STANDARD, 1, helpdesk));
        assertThat(casey.does(() -> myOrders.withdraw(id))).isTrue();
        assertThat(sam.does(() -> desk.accept(id))).isInstanceOf(OrderDecision.DecidedAlready.class);
        assertThat(glpi().grant().orElseThrow().product().value()).isEqualTo("virtual");
    }

    private Entitlement accepted(WantedOrder wanted) {
        var id = placed(wanted);
        assertThat(sam.does(() -> desk.accept(id))).isEqualTo(new OrderDecision.Done());
        var granted = casey.does(() -> myOrders.details(id)).granted().orElseThrow();
        return subscriptions.find(granted).orElseThrow();
    }

    private OrderId placed(WantedOrder wanted) {
        return switch (casey.does(() -> myOrders.place(wanted, acme(), Locale.ENGLISH))) {
            case OrderRequest.Placed placed -> placed.order();
            case OrderRequest.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private OrderRefusal refused(WantedOrder wanted) {
        return switch (casey.does(() -> myOrders.place(wanted, acme(), Locale.ENGLISH))) {
            case OrderRequest.Placed placed -> throw new AssertionError("placed");
            case OrderRequest.Refused refused -> refused.reason();
        };
    }

    private NewPayment payment(long cents) {
        return new NewPayment(cents, LocalDate.parse("2027-03-20"), "Transfer of 20 March");
    }

    private Decision glpi() {
        return validation.decide(new Presented(
                key,
                InstanceUid.parse("aB3".repeat(13) + "c"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "192.0.2.0/24"));
    }
}
