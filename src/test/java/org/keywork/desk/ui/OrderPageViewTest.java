package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.billing.BillingSamples;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderState;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.StatusBadge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@WithAccount
class OrderPageViewTest extends AcmesPages {
    @Autowired
    JdbcClient jdbc;

    @Test
    void anOpenOrderSaysThatNothingIsToBeDone() {
        var view = open(casey.placed(order(STANDARD, 1, helpdesk)));

        assertThat(state(view)).isEqualTo("Waits to be accepted");
        assertThat(text(view)).contains("You need do nothing.", "€708.00", "Acme SARL", "PO-4711");
        assertThat(find(Anchor.class, view).all()).extracting(Anchor::getHref).contains(AssetNavigation.to(helpdesk));
    }

    @Test
    void anAcceptedOneSaysSinceWhenUntilWhenAndWhatIsToBePaid() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(id);
        var view = open(id);

        assertThat(state(view)).isEqualTo("Waiting for payment");
        assertThat(text(view))
                .contains(
                        "Please pay €708.00 by 13 April 2027",
                        "Accepted on 14 March 2027.",
                        "Your servers use it, until 13 March 2028.");
        assertThat(view.withdraw.isAttached()).isFalse();
        clock.stopAt("2027-04-13T21:59:59Z");
        assertThat(state(open(id))).isEqualTo("Waiting for payment");
        clock.stopAt("2027-04-13T22:00:00Z");
        assertThat(state(open(id))).isEqualTo("Unpaid");
        assertThat(text(open(id))).contains("Unpaid: €708.00 due since 13 April 2027.");
    }

    @Test
    void whatIsPaidIsSaidWholeOrInPart() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(id);
        assertThat(text(open(id))).contains("€708.00 due by 13 April 2027");

        casey.pays(id, 60_000);
        assertThat(state(open(id))).isEqualTo("Partly paid");
        assertThat(text(open(id)))
                .contains("€108.00 left of €708.00, to be paid by 13 April 2027", "€108.00 due by 13 April 2027");
        clock.stopAt("2027-04-13T22:00:00Z");
        assertThat(state(open(id))).isEqualTo("€108.00 still unpaid");
        assertThat(text(open(id)))
                .contains("€108.00 of €708.00 is still unpaid. It was due on 13 April 2027")
                .contains("€108.00 overdue since 13 April 2027");

        casey.pays(id, 10_800);
        assertThat(state(open(id))).isEqualTo("Paid");
        assertThat(find(StatusBadge.class).all())
                .extracting(StatusBadge::getText)
                .containsExactly("Paid", "Paid");
        assertThat(text(open(id))).contains("All of it is paid.").doesNotContain("due");
    }

    @Test
    void whatItBroughtHasEndedWhetherOrNotItWasSuspended() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(id);
        clock.stopAt("2027-05-01T09:00:00Z");
        casey.suspended(id);
        assertThat(text(open(id))).contains("suspended until it is paid");
        clock.stopAt("2028-03-18T09:00:00Z");
        assertThat(text(open(id))).contains("ended on 13 March 2028").doesNotContain("suspended");
        casey.pays();
        assertThat(text(open(id))).contains("ended on 13 March 2028").doesNotContain("use it, until");
    }

    @Test
    void afterACorrectionThePriceIsAsLastInvoicedAndWhatIsTooMuchIsPaidBack() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(id);
        casey.pays(id, 70_800);
        casey.corrected(id, BillingSamples.beispiel());
        assertThat(text(open(id)))
                .contains("As on the corrected invoice; €708.00 was agreed with the order.")
                .contains(
                        "Total with VAT€590.00", "You paid €118.00 more than is owed. We get in touch to pay it back");

        casey.isPaidBack(id, 11_800);
        assertThat(text(open(id)))
                .contains("Paid back: €118.00 on 14 March 2027 (SEPA 20270314-0099)")
                .doesNotContain("more than is owed");
    }

    @Test
    void itsDocumentsAreCalledByTheirNumbers() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        casey.accept(id);
        var order = orders.details(id);
        var view = open(id);

        assertThat(find(PdfLink.class, view).all())
                .extracting(Anchor::getHref)
                .satisfiesExactly(
                        paper -> assertThat(paper).endsWith(order.number() + ".pdf"), invoice -> assertThat(invoice)
                                .endsWith(order.invoices().getFirst().number() + ".pdf"));
    }

    @Test
    void itIsWithdrawnOnlyAfterThePersonSaysYes() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        var view = open(id);
        test(view.withdraw).click();
        assertThat(orders.details(id).state()).isEqualTo(OrderState.OPEN);
        assertThat(find(ConfirmAct.class).single().confirm().getText()).isEqualTo("Withdraw order");
        assertThat(find(ConfirmAct.class).single().getElement().getTextRecursively())
                .contains("nothing will be invoiced", "You can place the order anew");
        assertThat(find(Button.class).withText("Keep order").all()).hasSize(1);
        assertThat(find(Button.class).withText("Cancel").all()).isEmpty();

        test(find(ConfirmAct.class).single().confirm()).click();
        assertThat(orders.details(id).state()).isEqualTo(OrderState.WITHDRAWN);
        assertThat(text(view)).contains("You withdrew it on 14 March 2027.");
        assertThat(view.withdraw.isAttached()).isFalse();
    }

    @Test
    void oneThatWasAcceptedMeanwhileIsNotWithdrawn() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        var view = open(id);
        test(view.withdraw).click();
        casey.accept(id);
        test(find(ConfirmAct.class).single().confirm()).click();

        assertThat(orders.details(id).state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(text(view)).contains("Accepted on 14 March 2027.");
    }

    @Test
    void aQuoteIsOrderedUntilItsLastDay() {
        var id = casey.quoted(order(STANDARD, 1, helpdesk));
        var valid = orders.details(id).validUntil().orElseThrow();
        clock.stopAt(valid.atTime(21, 0).toInstant(java.time.ZoneOffset.UTC));
        var view = open(id);
        assertThat(state(view)).isEqualTo("Quote");
        test(view.orderThis).click();
        assertThat(orders.details(id).state()).as("one is asked first").isEqualTo(OrderState.QUOTED);
        test(quoteDialog().act).click();

        assertThat(orders.details(id).state()).isEqualTo(OrderState.OPEN);
        assertThat(state(view)).isEqualTo("Waits to be accepted");
        assertThat(view.orderThis.isAttached()).isFalse();
    }

    @Test
    void whoOrdersAQuoteIsWarnedBeforeAServerLeavesWhatIsPaidFor() {
        casey.accepted(order(STANDARD, 1, helpdesk));
        var id = casey.quoted(order(ADVANCED, 1));
        test(open(id).orderThis).click();
        var dialog = quoteDialog();
        assertThat(dialog.left.getElement().getTextRecursively()).isEmpty();

        choose(dialog, helpdesk);
        assertThat(dialog.left.getElement().getTextRecursively())
                .contains("Helpdesk leaves a place in Standard paid until 13 March 2028", "isn’t credited");
        choose(dialog);
        assertThat(dialog.left.getElement().getTextRecursively()).isEmpty();
    }

    @Test
    void whoOrdersAQuoteChoosesItsServersAndGivesANumberOfTheirOwn() {
        var staging = casey.server("Staging");
        var id = casey.quoted(order(STANDARD, 1, helpdesk));
        test(open(id).orderThis).click();
        var dialog = quoteDialog();
        assertThat(dialog.act.getText()).isEqualTo("Order for €708.00");
        assertThat(dialog.choice.chosen()).containsExactly(helpdesk);
        assertThat(dialog.purchaseOrder.getValue()).isEqualTo("PO-4711");

        choose(dialog, helpdesk, staging);
        test(dialog.act).click();
        assertThat(dialog.refusal.getElement().getTextRecursively()).contains("You chose more servers");
        choose(dialog, staging);
        dialog.purchaseOrder.setValue(" BC-2027-9 ");
        test(dialog.act).click();

        var ordered = orders.details(id);
        assertThat(ordered.state()).isEqualTo(OrderState.OPEN);
        assertThat(ordered.servers()).containsOnlyKeys(staging);
        assertThat(ordered.billing().purchaseOrder()).contains("BC-2027-9");
        assertThat(ordered.billing().company()).isEqualTo(BillingSamples.acme().company());
        assertThat(ordered.price().gross()).isEqualTo(70_800);
    }

    @Test
    void anOrderedQuoteHasANumberAsOrdersHaveAndSaysWhichQuoteItWas() {
        var id = casey.quoted(order(STANDARD, 1, helpdesk));
        var quote = orders.details(id).number();
        assertThat(open(id).getPageTitle()).isEqualTo("Quote " + quote);
        test(open(id).orderThis).click();
        test(quoteDialog().act).click();

        var number = orders.details(id).number();
        assertThat(number).startsWith("O-");
        var view = open(id);
        assertThat(view.getPageTitle()).isEqualTo("Order " + number);
        assertThat(text(view)).contains("From quote " + quote);
        assertThat(find(PdfLink.class, view).single().getHref()).endsWith(number + ".pdf");
        casey.accept(id);
        assertThat(text(open(id))).contains("Accepted on", "From quote " + quote);
    }

    @Test
    void aServerThatWaitsForAnotherOrderIsNamedAndSoIsThatOrder() {
        var id = casey.quoted(order(STANDARD, 1, helpdesk));
        var other = casey.placed(order(STANDARD, 1, helpdesk));
        test(open(id).orderThis).click();

        var refusal = quoteDialog().refusal;
        assertThat(refusal.getElement().getTextRecursively())
                .contains("Helpdesk waits for order " + orders.details(other).number());
        assertThat(find(Anchor.class, refusal).single().getHref()).isEqualTo(OrderNavigation.to(other));
        test(quoteDialog().act).click();
        assertThat(orders.details(id).state()).isEqualTo(OrderState.QUOTED);
    }

    @Test
    void afterItsLastDayAQuoteIsOver() {
        var id = casey.quoted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-03-14T09:00:00Z");
        var view = open(id);

        assertThat(state(view)).isEqualTo("Quote over");
        assertThat(view.orderThis.isAttached()).isFalse();
    }

    @Test
    void aRenewalAndAnUpgradeSayWhatTheyDid() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        var renewal = casey.placed(renewal(paid, STANDARD, 1));
        casey.accept(renewal);
        assertThat(text(open(renewal))).contains("Your subscription goes on until 13 March 2029");

        var upgrade = casey.placed(upgrade(paid, ADVANCED, 1));
        casey.accept(upgrade);
        assertThat(text(open(upgrade))).contains("Upgrade to Advanced, 1 server", "until 13 March 2029");
        assertThat(text(open(renewal)))
                .as("what it paid for goes on in what it was upgraded to")
                .contains("goes on until 13 March 2029");
    }

    @Test
    void someoneElsesLooksLikeOneThatNeverWas() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        var missing = shownAt(OrderNavigation.to(new OrderId(UUID.randomUUID())));
        var other = UUID.randomUUID();
        jdbc.sql("insert into organization (id, name, language, zone, created_at, version)"
                        + " select ?, 'Other', language, zone, created_at, 0 from organization"
                        + " where id = (select organization_id from customer_order where id = ?)")
                .params(other, id.value())
                .update();
        jdbc.sql("update customer_order set organization_id = ? where id = ?")
                .params(other, id.value())
                .update();
        portal.getBean(jakarta.persistence.EntityManager.class).clear();

        assertThat(shownAt(OrderNavigation.to(id))).isEqualTo(missing).contains("There is nothing here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x", "1-1-1-1-1", "<script>", "%00"})
    void whatIsNoIdLooksTheSame(String odd) {
        assertThat(shownAt("orders/" + odd)).contains("There is nothing here");
    }

    @Test
    void itSpeaksFrench() {
        var id = casey.placed(order(STANDARD, 1, helpdesk));
        UI.getCurrent().setLocale(Locale.FRENCH);

        assertThat(state(open(id))).isEqualTo("En attente d’acceptation");
    }

    private OrderPageView open(OrderId id) {
        return navigate(OrderNavigation.to(id), OrderPageView.class);
    }

    private OrderQuoteDialog quoteDialog() {
        return find(OrderQuoteDialog.class).single();
    }

    private static void choose(OrderQuoteDialog dialog, AssetId... servers) {
        var boxes = dialog.choice.boxes;
        boxes.setValue(boxes.getListDataView()
                .getItems()
                .filter(server -> Set.of(servers).contains(server.id()))
                .collect(Collectors.toSet()));
    }

    private String state(OrderPageView view) {
        return find(StatusBadge.class, view).all().getFirst().getText();
    }

    private static String text(OrderPageView view) {
        return view.getElement().getTextRecursively();
    }

    private String shownAt(String path) {
        UI.getCurrent().navigate(path);
        var frame = UI.getCurrent().getActiveRouterTargetsChain().getLast();
        return frame.getElement().getTextRecursively();
    }
}
