package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.acme;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.catalog.Offer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
@WithAccount("sales@example.com")
class SalesQuoteViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MovableClock clock;

    private OrganizationId acme;

    @BeforeEach
    void aCustomer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        acme = Persona.of(portal, "customer@example.com").organization();
    }

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

    private SalesQuoteView open() {
        var address = new Location(SalesPages.quoteFor(acme));
        UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
        var view = find(SalesQuoteView.class).single();
        view.billing.read(acme());
        return view;
    }

    private static String price(SalesQuoteView view) {
        return view.price.getElement().getTextRecursively();
    }
}
