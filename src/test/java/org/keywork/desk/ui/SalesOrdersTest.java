package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.beispiel;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.billing.InvoiceKind;
import org.keywork.billing.OrderState;
import org.keywork.billing.QuoteDesk;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrderRow;
import org.keywork.desk.OrderSort;
import org.keywork.shell.StatusBadge;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders in the list of sales, and what sales decide on the page of one. */
@PortalTest
@WithAccount("sales@example.com")
class SalesOrdersTest extends AcmeSeenBySales {
    @Autowired
    QuoteDesk quotes;

    @Test
    void ordersAreFoundByEverythingOnTheirPapers() {
        var order = details(placed());
        desk.accept(order.id());
        var invoice = details(order.id()).invoices().getFirst().number();

        for (var text : List.of(order.number(), order.number().toLowerCase(Locale.ROOT), invoice, "acm", "po-4711")) {
            assertThat(orders.find(text, OrderFilter.ALL, OrderSort.PLACED, 0, 10))
                    .as(text)
                    .extracting(OrderRow::id)
                    .contains(order.id());
        }
        assertThat(orders.count("no such thing", OrderFilter.ALL)).isZero();
        assertThat(orders.count("100%_", OrderFilter.ALL)).isZero();
    }

    @Test
    void ordersAreFilteredByHowTheyStand() {
        var paid = placed();
        desk.recordPayment(paid, payment(70_800));
        var unpaid = placed();
        desk.accept(unpaid);
        var open = placed();
        quotes.quote(
                casey.organization(), order(STANDARD, 1), acme(), org.keywork.billing.Discount.NONE, Locale.ENGLISH);

        assertThat(orders.count("", OrderFilter.ALL)).isEqualTo(4);
        assertThat(orders.count("", OrderFilter.QUOTES)).isEqualTo(1);
        assertThat(ids(OrderFilter.OPEN)).containsExactly(open);
        assertThat(ids(OrderFilter.UNPAID)).containsExactly(unpaid);
        assertThat(ids(OrderFilter.OVERDUE)).isEmpty();
        clock.advance(Duration.ofDays(31));
        assertThat(ids(OrderFilter.OVERDUE)).containsExactly(unpaid);
        for (var sort : OrderSort.values()) {
            assertThat(orders.find("", OrderFilter.ALL, sort, 0, 10)).hasSize(4);
        }
    }

    @Test
    void whatAListShowsIsInItsAddress() {
        placed();
        open("sales/orders?state=quotes&q=acm&sort=amount");
        var view = find(OrdersView.class).single();

        assertThat(view.search.getValue()).isEqualTo("acm");
        assertThat(view.sort.getValue()).isEqualTo(OrderSort.AMOUNT);
        assertThat(view.filters.chosen()).isEqualTo(OrderFilter.QUOTES);
        assertThat(view.rows.isVisible()).isFalse();
        test(view.filters.button(OrderFilter.OPEN)).click();
        assertThat(view.rows.isVisible()).isTrue();
    }

    @Test
    void anOpenOrderIsAcceptedFromItsPage() {
        var id = placed();
        page(id);
        press("Accept on purchase order");
        press("Accept");

        assertThat(details(id).state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(said()).startsWith("Accepted. The subscription has started");
        assertThat(find(Button.class).withText("Record payment").all()).hasSize(1);
    }

    @Test
    void whoAcceptsARenewalIsToldOnWhichDayItBegins() {
        var customer = new PaidCustomer(portal);
        var paid = customer.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        page(customer.placed(renewal(paid, STANDARD, 1)));
        press("Accept on purchase order");
        assertThat(find(ActDialog.class).single().getElement().getTextRecursively())
                .contains("The renewal for 1 server begins on 14 March 2028")
                .doesNotContain("starts at once");
        press("Accept");
        assertThat(said()).startsWith("Accepted. The renewal begins on 14 March 2028");
    }

    @Test
    void anOrdersPageSaysThatWhatItBroughtHasEnded() {
        var id = placed();
        desk.accept(id);
        page(id);
        assertThat(find(SalesOrderView.class).single().getElement().getTextRecursively())
                .contains(", active");
        clock.stopAt("2028-03-18T09:00:00Z");
        page(id);
        assertThat(find(SalesOrderView.class).single().getElement().getTextRecursively())
                .contains("13 March 2028, ended")
                .doesNotContain(", active");
    }

    @Test
    void whoAcceptsSecondIsToldWhoWasFasterAndWhen() {
        var id = placed();
        page(id);
        press("Accept on purchase order");
        desk.accept(id);
        clock.advance(Duration.ofHours(2));
        press("Accept");

        assertThat(said())
                .isEqualTo("Somebody was faster: this order was accepted 2 hours ago, on 14 March 2027."
                        + " Nothing was done now.");
        assertThat(details(id).invoices()).hasSize(1);
    }

    @Test
    void aCancelledOrderIsHeadedCancelledWithWhatIsToBePaidBackBesideIt() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(70_800));
        desk.cancel(id, "Ordered twice");
        page(id);
        assertThat(find(StatusBadge.class).all())
                .extracting(StatusBadge::getText)
                .startsWith("Cancelled", "€708.00 to pay back");
        assertThat(find(Button.class).withText("Record refund").all()).hasSize(1);

        open("sales/orders?state=to_pay_back");
        var row = orders.find("", OrderFilter.TO_PAY_BACK, OrderSort.PLACED, 0, 10)
                .getFirst();
        assertThat(portal.getBean(OrderRows.class).of(row).getElement().getTextRecursively())
                .contains("Cancelled", "€708.00 to pay back");
    }

    @Test
    void aReasonSaysThatTheCustomerReadsItAndTheQuietButtonKeepsTheOrder() {
        var id = placed();
        desk.accept(id);
        page(id);
        var cancel = find(MenuBar.class, find(SalesOrderView.class).single())
                .single()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .stream()
                .filter(item -> item.getText().equals("Cancel order"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(cancel, new ClickEvent<>(cancel));
        var dialog = find(ActDialog.class).single();
        assertThat(find(ReasonField.class, dialog).single().getHelperText())
                .isEqualTo("The customer reads it, in the mail and on the order’s page: write it in their language");
        assertThat(dialog.quiet.getText()).isEqualTo("Keep order");
        assertThat(dialog.act.getText()).isEqualTo("Cancel order");
    }

    @Test
    void aWrongInvoiceIsCorrected() {
        var id = placed();
        desk.accept(id);
        page(id);
        var dialog = new CorrectInvoiceDialog(
                details(id).standingInvoice().orElseThrow(),
                right -> desk.priceFor(id, right).gross(),
                (right, reason) -> desk.correctInvoice(id, right, reason));
        dialog.open();
        roundTrip();
        assertThat(dialog.getElement().getTextRecursively()).contains("Both are mailed to the customer.");
        assertThat(dialog.becomes.getText()).isEqualTo("The total with VAT stays €708.00.");
        dialog.reason.setValue("Nothing");
        test(dialog.act).click();
        assertThat(dialog.same.isVisible()).isTrue();
        assertThat(details(id).invoices()).hasSize(1);
        dialog.reason.clear();
        dialog.form.read(beispiel());
        assertThat(dialog.becomes.getText()).isEqualTo("The total with VAT becomes €590.00; it was €708.00.");
        test(dialog.act).click();
        assertThat(dialog.reason.isInvalid()).isTrue();
        dialog.reason.setValue("In Germany");
        test(dialog.act).click();

        assertThat(details(id).invoices())
                .extracting(invoice -> invoice.kind())
                .containsExactly(InvoiceKind.INVOICE, InvoiceKind.CREDIT_NOTE, InvoiceKind.INVOICE);
        assertThat(details(id).balanceCents()).isEqualTo(59_000);
        page(id);
        assertThat(find(SalesOrderView.class).single().getElement().getTextRecursively())
                .contains("As on the corrected invoice; €708.00 was agreed with the order.", "Total with VAT€590.00")
                .contains("Taken back", "Reason: In Germany");
    }
}
