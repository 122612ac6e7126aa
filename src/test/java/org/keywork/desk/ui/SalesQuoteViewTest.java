package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.billing.OrderState;
import org.keywork.catalog.Offer;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrderSort;

@PortalTest
@WithAccount("sales@example.com")
class SalesQuoteViewTest extends AcmeSeenBySales {
    @Test
    void aDiscountWithoutAReasonSaysAtOnceThatItIsNotCounted() {
        var view = open();
        view.discount.percent.setValue("12.5");

        assertThat(view.discount.reason.isInvalid()).isTrue();
        assertThat(view.discount.reason.getErrorMessage()).startsWith("Say why there is a discount");
        assertThat(price(view)).contains("€290.00", "The price is still without the discount");

        view.discount.reason.setValue("Long a customer");
        assertThat(view.discount.reason.isInvalid()).isFalse();
        assertThat(price(view)).contains("-€36.25").doesNotContain("without the discount");
    }

    @ParameterizedTest
    @CsvSource({"en,'12,5'", "en,12.5", "fr,'12,5'", "fr,12.5", "en,12.50 %", "fr,'12,5 %'"})
    void aDiscountIsReadWithAPointOrAComma(String language, String typed) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        var view = open();
        view.discount.reason.setValue("Long a customer");
        view.discount.percent.setValue(typed);

        assertThat(view.discount.percent.isInvalid()).isFalse();
        assertThat(view.discount.discount().orElseThrow().basisPoints()).isEqualTo(1_250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "-5", "ten", "1,2,3", "1.234", "12,"})
    void whatIsNoPercentageIsSaidOnItsField(String typed) {
        var view = open();
        view.discount.reason.setValue("Long a customer");
        view.discount.percent.setValue(typed);

        assertThat(view.discount.percent.isInvalid()).isTrue();
        assertThat(price(view)).contains("The price is still without the discount");
    }

    @Test
    void aNumberOfServersThatCannotBeOrderedIsSaidOnItsField() {
        var view = open();
        view.what.servers.setValue(0);
        assertThat(view.what.servers.getErrorMessage()).isEqualTo("Enter at least 1");
        assertThat(price(view)).isEqualTo("Correct the numbers that are marked above to see the price.");
        view.what.servers.setValue(5_001);
        assertThat(view.what.servers.getErrorMessage()).startsWith("Enter at most 5,000");
        view.what.servers.setValue(null);
        assertThat(view.what.servers.getErrorMessage()).isEqualTo("Enter a whole number, at least 1");
        view.what.servers.setValue(2);
        assertThat(view.what.servers.isInvalid()).isFalse();
        view.what.years.setValue(6);
        assertThat(view.what.years.isInvalid()).isTrue();
        view.what.years.setValue(1);
        assertThat(price(view)).contains("2 × €290.00");
    }

    @Test
    void aRenewalIsForAllThatAreNotRenewedYet() {
        var customer = new PaidCustomer(portal);
        var staging = customer.server("Staging");
        var paid = customer.accepted(order(STANDARD, 3, helpdesk, staging));
        clock.stopAt("2028-02-01T09:00:00Z");
        open(SalesPages.quoteFor(casey.organization(), paid));
        assertThat(find(SalesQuoteView.class).single().what.servers.getValue()).isEqualTo(3);

        customer.accepted(renewal(paid, STANDARD, 1, staging));
        open(SalesPages.DESK);
        open(SalesPages.quoteFor(casey.organization(), paid));
        assertThat(find(SalesQuoteView.class).single().what.servers.getValue()).isEqualTo(1);
    }

    @Test
    void cloudIsQuotedOnceForAllInstances() {
        var view = open();
        view.what.servers.setValue(0);
        view.what.offer.setValue(view.what
                .offer
                .getListDataView()
                .getItems()
                .filter(Offer::isCloud)
                .findFirst()
                .orElseThrow());

        assertThat(view.what.servers.isVisible()).isFalse();
        assertThat(view.what.wanted().orElseThrow().servers()).isEqualTo(1);
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

    private SalesQuoteView open() {
        open(SalesPages.quoteFor(casey.organization()));
        var view = find(SalesQuoteView.class).single();
        view.billing.read(acme());
        return view;
    }

    private static String price(SalesQuoteView view) {
        return view.price.getElement().getTextRecursively();
    }
}
