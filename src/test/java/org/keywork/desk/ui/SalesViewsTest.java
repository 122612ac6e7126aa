package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.beispiel;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.ServerUrl;
import org.keywork.billing.InvoiceKind;
import org.keywork.billing.MyOrders;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.OrderState;
import org.keywork.billing.QuoteDesk;
import org.keywork.desk.EndingExport;
import org.keywork.desk.EndingFilter;
import org.keywork.desk.EndingList;
import org.keywork.desk.EndingRow;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrderList;
import org.keywork.desk.OrderRow;
import org.keywork.desk.OrderSort;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.SalesFigures;
import org.keywork.shell.StatusBadge;
import org.keywork.subscription.CourtesyDesk;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.MyTrials;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@WithAccount("sales@example.com")
class SalesViewsTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MyAssets assets;

    @Autowired
    MyOrders myOrders;

    @Autowired
    OrderDesk desk;

    @Autowired
    QuoteDesk quotes;

    @Autowired
    CourtesyDesk courtesy;

    @Autowired
    OrderList orders;

    @Autowired
    OrganizationList organizations;

    @Autowired
    OrganizationServers servers;

    @Autowired
    EndingList ending;

    @Autowired
    EndingExport export;

    @Autowired
    SalesFigures figures;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    MovableClock clock;

    private Persona casey;
    private AssetId helpdesk;

    @BeforeEach
    void aCustomerWithAServer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        helpdesk = casey.does(() -> ((AddRequest.Done) assets.add(
                        new NewServer("Helpdesk", ServerUrl.parse("https://glpi.acme.example"), Optional.empty())))
                .server());
    }

    @Test
    void theDeskSaysWhatWaitsAndLeadsThere() {
        placed();
        var line = find(Anchor.class, navigate(SalesDeskView.class).attention).all();

        assertThat(line).extracting(Anchor::getText).first().isEqualTo("Open order");
        assertThat(find(SalesDeskView.class).single().attention.getElement().getTextRecursively())
                .contains("Placed just now");
        assertThat(line).extracting(Anchor::getHref).first().isEqualTo("sales/orders?state=open");
        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("Revenue", "Trials by month");
    }

    @Test
    void theDeskSaysANumberOnce() {
        casey.does(() -> portal.getBean(MyTrials.class)
                .request(new WantedTrial(STANDARD, 30, 1, Set.of(helpdesk), "Two teams")));
        assertThat(navigate(SalesDeskView.class).attention.getElement().getTextRecursively())
                .contains("Request for a trial waits")
                .doesNotContain("One request");
    }

    @Test
    void chartsHaveAScale() {
        desk.accept(placed());
        assertThat(navigate(SalesDeskView.class).getElement().getTextRecursively())
                .contains("€600", "€400", "€200", "€0");
    }

    @Test
    void aTrialThatEndsSoonIsNoWarningButDrawn() {
        casey.does(
                () -> portal.getBean(MyTrials.class).request(new WantedTrial(STANDARD, 15, 1, Set.of(helpdesk), "")));
        open("sales/ending");
        var view = find(EndingView.class).single();
        var row = view.row(ending.find(EndingFilter.ALL, 0, 10).getFirst());

        assertThat(find(StatusBadge.class, row).single().getClassNames()).contains("kw-status-neutral");
        assertThat(find(ProgressBar.class, row).single().getValue()).isEqualTo(16);
    }

    @Test
    void revenueIsInvoicesMinusCreditNotesWithoutVat() {
        var first = placed();
        desk.accept(first);
        var second = placed();
        desk.accept(second);
        desk.cancel(second, "Ordered twice");

        assertThat(figures.revenue()).hasSize(12).containsEntry(YearMonth.of(2027, 3), 59_000L);
    }

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
    void aPaymentIsReadAsAFrenchPersonTypesIt() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var id = placed();
        desk.accept(id);
        page(id);
        press("Enregistrer un paiement");
        var dialog = find(PaymentDialog.class).single();
        dialog.fields.reference.setValue("VIR 4711");
        dialog.fields.amount.setValue("sept cents");
        test(dialog.act).click();
        assertThat(dialog.fields.amount.getErrorMessage()).startsWith("Saisissez un montant");
        assertThat(dialog.isOpened()).isTrue();

        dialog.fields.amount.setValue("708,00");
        test(dialog.act).click();

        assertThat(details(id).balanceCents()).isZero();
        assertThat(details(id).payments().getFirst().reference()).isEqualTo("VIR 4711");
    }

    @Test
    void aPaymentHasAReferenceAndWasReceivedByToday() {
        var id = placed();
        page(id);
        var dialog = new PaymentDialog(details(id), desk.today(), payment -> {
            throw new AssertionError("recorded");
        });
        dialog.open();
        roundTrip();
        dialog.fields.amount.setValue("1");
        dialog.fields.day.setValue(desk.today().plusDays(1));
        test(dialog.act).click();

        assertThat(dialog.fields.day.isInvalid()).isTrue();
        assertThat(dialog.fields.reference.isInvalid()).isTrue();
        assertThat(dialog.act.isEnabled()).isTrue();
    }

    @Test
    void aPartlyPaidOrderSaysWhatIsLeft() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(60_000));
        page(id);
        assertThat(find(SalesOrderView.class).single().getElement().getTextRecursively())
                .contains("€108.00 left, due 13 April 2027", "€108.00 of €708.00 is left to pay")
                .doesNotContain("Unpaid");
        assertThat(find(Button.class).withText("Record payment").all()).hasSize(1);

        open("sales/orders?state=all");
        var row = orders.find("", OrderFilter.ALL, OrderSort.PLACED, 0, 10).getFirst();
        assertThat(portal.getBean(OrderRows.class).of(row).getElement().getTextRecursively())
                .contains("€108.00 left, due 13 April 2027")
                .doesNotContain("Unpaid");
    }

    @Test
    void morePaidThanOwedIsAskedAboutBeforeItIsRecorded() {
        var id = placed();
        desk.accept(id);
        page(id);
        press("Record payment");
        var dialog = find(PaymentDialog.class).single();
        dialog.fields.reference.setValue("SEPA 1");
        dialog.fields.amount.setValue("7080");
        test(dialog.act).click();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("That is €6,372.00 more than is owed. Record it all the same?");
        assertThat(details(id).payments()).isEmpty();

        dialog.fields.amount.setValue("7081");
        test(dialog.act).click();
        assertThat(dialog.getElement().getTextRecursively()).contains("That is €6,373.00 more than is owed");
        assertThat(details(id).payments()).isEmpty();
        test(dialog.act).click();
        assertThat(details(id).balanceCents()).isEqualTo(70_800 - 708_100);
    }

    @Test
    void whatIsOwedIsFilledInAndADayLongAgoIsRefused() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(60_000));
        var dialog = new PaymentDialog(details(id), desk.today(), payment -> {
            throw new AssertionError("recorded");
        });
        assertThat(dialog.fields.amount.getValue()).isEqualTo("108.00");
        assertThat(dialog.fields.day.getHelperText()).isEqualTo("A year ago at the earliest, today at the latest");
        dialog.open();
        roundTrip();
        dialog.fields.reference.setValue("SEPA 2");
        dialog.fields.day.setValue(LocalDate.parse("1900-01-01"));
        test(dialog.act).click();
        assertThat(dialog.fields.day.isInvalid()).isTrue();
        assertThat(dialog.fields.amount.isInvalid()).isFalse();

        UI.getCurrent().setLocale(Locale.FRENCH);
        assertThat(new PaymentDialog(details(id), desk.today(), payment -> {}).fields.amount.getValue())
                .isEqualTo("108,00");
    }

    @Test
    void whatWasPaidTooMuchIsPaidBackAndSaidEverywhereUntilThen() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(80_000));
        assertThat(navigate(SalesDeskView.class).getElement().getTextRecursively())
                .contains("Order to pay back", "€92.00 was paid and isn’t owed");
        assertThat(ids(OrderFilter.TO_PAY_BACK)).containsExactly(id);
        UI.getCurrent().navigate(SalesPages.to(casey.organization()));
        assertThat(find(OrganizationView.class).single().getElement().getTextRecursively())
                .contains("€92.00 to pay back")
                .doesNotContain("All paid");

        page(id);
        press("Record refund");
        var dialog = find(RefundDialog.class).single();
        assertThat(dialog.fields.amount.getValue()).isEqualTo("92.00");
        dialog.fields.reference.setValue("SEPA 77");
        dialog.fields.amount.setValue("92.01");
        test(dialog.act).click();
        assertThat(dialog.fields.amount.getErrorMessage()).contains("at most the €92.00");
        dialog.fields.amount.setValue("92.00");
        test(dialog.act).click();

        assertThat(details(id).balanceCents()).isZero();
        assertThat(details(id).payments().getLast().isRefund()).isTrue();
        assertThat(said()).contains("Refund of €92.00 recorded");
        assertThat(find(Button.class).withText("Record refund").all()).isEmpty();
        assertThat(ids(OrderFilter.TO_PAY_BACK)).isEmpty();
        assertThat(navigate(SalesDeskView.class).getElement().getTextRecursively())
                .contains("Nothing waits for you")
                .doesNotContain("pay back");
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
    void aReversalSaysWhatIsOwedAfterIt() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(70_800));
        desk.recordPayment(id, payment(70_800));
        page(id);
        test(find(Button.class).withText("Reverse").all().getFirst()).click();
        var dialog = find(ActDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("takes €708.00 back", "After that, nothing is owed.")
                .doesNotContain("owed again");
        test(dialog.act).click();
        test(find(Button.class).withText("Reverse").single()).click();
        assertThat(find(ActDialog.class).all().getLast().getElement().getTextRecursively())
                .contains("After that, €708.00 is owed.");
    }

    @Test
    void aDayIsWrittenAsOnThePagesNotAsInAmerica() {
        var dialog = new PaymentDialog(details(placed()), desk.today(), payment -> {});

        assertThat(dialog.fields.day.getLocale()).isEqualTo(Locale.UK);
        UI.getCurrent().setLocale(Locale.FRENCH);
        dialog = new PaymentDialog(details(placed()), desk.today(), payment -> {});
        assertThat(dialog.fields.day.getLocale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void aQuoteBeginsWithoutAPurchaseOrderNumber() {
        placed();
        open(SalesPages.quoteFor(casey.organization()));
        var view = find(SalesQuoteView.class).single();

        assertThat(view.billing.company.getValue()).isEqualTo("Acme SARL");
        assertThat(view.billing.purchaseOrder.getValue()).isEmpty();
    }

    @Test
    void aPaymentRecordedByMistakeIsReversed() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(70_800));
        page(id);
        press("Reverse");
        test(find(ActDialog.class).single().act).click();

        assertThat(details(id).balanceCents()).isEqualTo(70_800);
        assertThat(find(Button.class).withText("Reverse").all()).isEmpty();
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

    @Test
    void courtesyHasAReasonAndFourteenDaysAtMost() {
        var id = placed();
        desk.accept(id);
        var granted = details(id).granted().orElseThrow();

        assertThat(courtesy.grant(granted, 10, "Their purchase order is late")).isEqualTo(4);
        assertThat(courtesy.grant(granted, 5, "Later still")).isNegative();
        assertThat(subscriptions.find(granted).orElseThrow().courtesyDays()).isEqualTo(10);
        assertThatThrownBy(() -> courtesy.grant(granted, 1, "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> casey.does(() -> courtesy.grant(granted, 1, "Please")))
                .isInstanceOf(AccessDeniedException.class);
        var sasha = Persona.of(portal, "support@example.com");
        assertThat(sasha.does(() -> courtesy.grant(granted, 4, "The server moves")))
                .isZero();
        assertThat(courtesy.daysLeft(granted)).isZero();

        open(SalesPages.to(casey.organization()));
        assertThat(find(OrganizationView.class).single().getElement().getTextRecursively())
                .contains("10 courtesy days, given on 14 March 2027 by Sam Sales: Their purchase order is late")
                .contains("4 courtesy days, given on 14 March 2027 by Sasha Support: The server moves");
        open(SalesPages.to(id));
        assertThat(find(SalesOrderView.class).single().getElement().getTextRecursively())
                .contains("Their purchase order is late", "The server moves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acm", "customer@example", "helpd", "glpi.acme"})
    void anOrganizationIsFoundByWhatOneKnowsOfIt(String text) {
        assertThat(organizations.find(text, 0, 10))
                .extracting(found -> found.name())
                .contains("Acme");
        assertThat(organizations.count(text)).isPositive();
    }

    @Test
    void anOrganizationsPageShowsItsPeopleServersAndWhatItOwes() {
        casey.does(() -> assets.generateKey(helpdesk));
        desk.accept(placed());
        UI.getCurrent().navigate(SalesPages.to(casey.organization()));
        var text = find(OrganizationView.class).single().getElement().getTextRecursively();

        assertThat(find(H1.class).single().getText()).isEqualTo("Acme");
        assertThat(text)
                .contains(
                        "Casey Customer",
                        "customer@example.com",
                        "Owes €708.00",
                        "With us since",
                        "Standard, 1 server");
        assertThat(servers.of(casey.organization(), "", 0, 10)).hasSize(1);
    }

    @Test
    void aQuoteWithADiscountIsWrittenForACustomer() {
        open(SalesPages.quoteFor(casey.organization()));
        var view = find(SalesQuoteView.class).single();
        view.what.offer.setValue(view.what.offer.getListDataView().getItem(1));
        view.what.servers.setValue(2);
        view.billing.read(acme());
        view.discount.percent.setValue("10");
        test(view.quote).click();
        assertThat(view.discount.reason.isInvalid()).isTrue();
        view.discount.reason.setValue("Two servers at once");
        assertThat(view.price.getElement().getTextRecursively())
                .contains("€1,062.00", "2 × €590.00", "-€118.00")
                .doesNotContain("1 × ");
        test(view.quote).click();

        var quoted =
                orders.find("", OrderFilter.QUOTES, OrderSort.PLACED, 0, 10).getFirst();
        assertThat(quoted.netCents()).isEqualTo(106_200);
        assertThat(find(SalesOrderView.class).all()).hasSize(1);
        press("Place order");
        assertThat(details(quoted.id()).state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void aQuoteSaysWhatIsMissing() {
        navigate(SalesQuoteView.class);
        var view = find(SalesQuoteView.class).single();
        test(view.quote).click();

        assertThat(view.what.organization.isInvalid()).isTrue();
        assertThat(view.billing.company.isInvalid()).isTrue();
        assertThat(view.quote.isEnabled()).isTrue();
    }

    @Test
    void aRenewalIsQuotedFromWhatEndsSoon() {
        desk.accept(placed());
        clock.stopAt("2028-02-20T09:00:00Z");
        assertThat(figures.endingWithoutOrder()).isEqualTo(1);
        var row = ending.find(EndingFilter.ALL, 0, 10).getFirst();
        assertThat(row.end()).isEqualTo(LocalDate.parse("2028-03-13"));
        open(SalesPages.quoteFor(row.organization()) + "&renew=" + row.id());
        var view = find(SalesQuoteView.class).single();
        assertThat(view.what.offer.getValue().reference()).isEqualTo(STANDARD);
        test(view.order).click();

        assertThat(figures.endingWithoutOrder()).isZero();
        var renewed = ending.find(EndingFilter.ALL, 0, 10).getFirst();
        assertThat(renewed.openOrder()).isPresent();
        desk.accept(renewed.openOrder().orElseThrow());
        assertThat(ending.count(EndingFilter.ALL)).isZero();
    }

    @Test
    void whatARenewalLeftOutEndsStillUntilItFollowsToo() throws IOException {
        var customer = new PaidCustomer(portal);
        var staging = customer.server("Staging");
        var paid = customer.accepted(order(STANDARD, 3, helpdesk, staging));
        clock.stopAt("2028-02-20T09:00:00Z");
        customer.accepted(renewal(paid, ADVANCED, 1, helpdesk));
        assertThat(ending.find(EndingFilter.ALL, 0, 10))
                .extracting(EndingRow::id)
                .containsExactly(paid);
        assertThat(figures.endingWithoutOrder()).isEqualTo(1);
        var out = new ByteArrayOutputStream();
        export.write(EndingFilter.ALL, Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Acme,Standard,Subscription,3,2028-03-13");

        customer.accepted(renewal(paid, STANDARD, 1, staging));
        assertThat(ending.count(EndingFilter.ALL)).isZero();
    }

    @Test
    void whatEndsIsExportedWithoutFormulas() throws IOException {
        desk.accept(placed());
        clock.stopAt("2028-02-20T09:00:00Z");
        var out = new ByteArrayOutputStream();
        export.write(EndingFilter.ALL, Locale.FRENCH, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .first()
                .asString()
                .isEqualTo("\uFEFFOrganisation,Offre,Genre,Serveurs,Dernier jour,Commande ouverte");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\r\nAcme,Standard,Abonnement,1,2028-03-13,\r\n");
    }

    @Test
    void whatEndsIsListedWithItsFilters() {
        desk.accept(placed());
        clock.stopAt("2028-02-20T09:00:00Z");
        open("sales/ending?kind=paid&offer=network-standard&order=no");
        var view = find(EndingView.class).single();

        assertThat(view.rows.list.getDataProvider().size(new Query<>())).isEqualTo(1);
        view.order.setValue(true);
        assertThat(view.rows.isVisible()).isFalse();
        assertThat(view.csv.isVisible()).isFalse();
    }

    @Test
    void neitherCustomersNorSupportMayUseIt() {
        var id = placed();
        var sasha = Persona.of(portal, "support@example.com");
        Map<String, Supplier<Object>> acts = Map.of(
                "orders", () -> orders.count("", OrderFilter.ALL),
                "organizations", () -> organizations.count(""),
                "ending", () -> ending.count(EndingFilter.ALL),
                "figures", () -> figures.revenue(),
                "accept", () -> desk.accept(id));
        acts.forEach((name, act) -> {
            assertThatThrownBy(() -> casey.does(act)).as(name).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sasha.does(act)).as(name).isInstanceOf(AccessDeniedException.class);
        });
        OrganizationId own = casey.organization();
        assertThatThrownBy(() -> casey.does(() -> servers.count(own, ""))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithAccount("support@example.com")
    void supportFindsNoSalesPages() {
        UI.getCurrent().navigate(SalesPages.ORDERS);
        assertThat(find(OrdersView.class).all()).isEmpty();
    }

    private OrderId placed() {
        return switch (casey.does(() -> myOrders.place(order(STANDARD, 1), acme(), Locale.ENGLISH))) {
            case OrderRequest.Placed placed -> placed.order();
            case OrderRequest.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private OrderDetails details(OrderId id) {
        return desk.details(id);
    }

    private List<OrderId> ids(OrderFilter filter) {
        return orders.find("", filter, OrderSort.PLACED, 0, 10).stream()
                .map(OrderRow::id)
                .toList();
    }

    /** As a link does. */
    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private void page(OrderId id) {
        UI.getCurrent().navigate(SalesPages.to(id));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String said() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    private static NewPayment payment(long cents) {
        return new NewPayment(cents, LocalDate.parse("2027-03-14"), "Transfer");
    }
}
