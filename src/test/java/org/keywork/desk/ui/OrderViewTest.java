package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.CLOUD;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderState;

@PortalTest
@WithAccount
class OrderViewTest extends OrderingPage {
    @Test
    void whatTheAddressAsksForIsChosen() {
        var view = open("offer=network-standard&servers=3&years=2&server=" + helpdesk);

        assertThat(view.offer.chosen().orElseThrow().reference()).isEqualTo(STANDARD);
        assertThat(view.servers.number.getValue()).isEqualTo(3);
        assertThat(view.years.getValue()).isEqualTo(2);
        assertThat(choice(view).chosen()).containsExactly(helpdesk);
        assertThat(view.billing.company.getValue()).isEqualTo("Acme");
        assertThat(price(view))
                .contains("Standard, 2 years per server", "€3,540.00", "VAT depends on the country")
                .doesNotContain("Total with VAT");
    }

    @Test
    void placingItLeadsToTheOrder() {
        var view = open("offer=network-standard&servers=3&server=" + helpdesk);
        view.billing.read(acme());
        assertThat(view.summary.order.getText()).isEqualTo("Order for €2,124.00");
        test(view.summary.order).click();

        var placed = orders.list().getFirst();
        assertThat(placed.state()).isEqualTo(OrderState.OPEN);
        assertThat(placed.wanted()).isEqualTo(order(STANDARD, 3, helpdesk));
        assertThat(placed.billing()).isEqualTo(acme());
        assertThat(find(OrderPageView.class).single().getElement().getTextRecursively())
                .contains("Waits for us to accept it. You need do nothing.", placed.number(), "Helpdesk");
    }

    @Test
    void thePriceFollowsTheNumberAndTheYears() {
        var view = open("offer=network-basic");
        view.billing.read(acme());
        view.servers.number.setValue(10);
        view.years.setValue(3);

        assertThat(view.summary.order.getText()).isEqualTo("Order for €10,440.00");
    }

    @Test
    void aRefusalStandsInPlaceOfThePriceUntilItIsPutRight() {
        var view = open("offer=network-standard&servers=6000");
        assertThat(view.servers.number.getErrorMessage()).contains("at most 5,000");
        assertThat(price(view)).contains("number of servers").doesNotContain("€");
        view.billing.read(acme());
        test(view.summary.order).click();
        assertThat(orders.list()).isEmpty();

        view.servers.number.setValue(5);
        test(view.summary.order).click();
        assertThat(orders.list()).hasSize(1);
    }

    @Test
    void aSecondClickOrdersNothing() {
        var view = open("offer=network-standard");
        view.billing.read(acme());
        view.summary.order.click();
        view.summary.order.click();

        assertThat(orders.list()).hasSize(1);
    }

    @Test
    void cloudTakesNoServers() {
        var view = open("offer=network-standard&server=" + helpdesk);
        view.offer.choose(CLOUD);

        assertThat(view.getElement().getTextRecursively()).contains("Cloud has one key for all your instances");
        assertThat(view.servers.number.isVisible()).isFalse();
        assertThat(price(view)).contains("Cloud, 1 year", "€1,490.00").doesNotContain("per server");
        view.billing.read(acme());
        test(view.summary.order).click();
        assertThat(orders.list().getFirst().wanted()).isEqualTo(order(CLOUD, 1));
        assertThat(find(OrderPageView.class).single().getElement().getTextRecursively())
                .contains("Cloud, 1 year")
                .doesNotContain("1 server");
    }

    @Test
    void withoutAnOfferTheButtonSaysWhatIsMissing() {
        var view = open("");
        test(view.summary.order).click();

        assertThat(view.offer.isInvalid()).isTrue();
        assertThat(view.offer.getErrorMessage()).isEqualTo("Choose an offer");
        view.offer.choose(STANDARD);
        assertThat(view.offer.isInvalid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0      | Enter at least 1
            -2     | Enter at least 1
            100000 | Enter at most 5,000: more can’t be ordered at once
                   | Enter a whole number, at least 1
            """)
    void aNumberOfServersThatCantBeOrderedIsToldAtItsField(@Nullable Integer number, String said) {
        var view = open("offer=network-standard");
        view.servers.number.setValue(number);

        assertThat(view.servers.number.isInvalid()).isTrue();
        assertThat(view.servers.number.getErrorMessage()).isEqualTo(said);
        assertThat(price(view)).isEqualTo("Correct the number of servers to see the price.");
        view.servers.number.setValue(2);
        assertThat(view.servers.number.isInvalid()).isFalse();
        assertThat(price(view)).contains("€1,180.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "offer=",
                "offer=virtual",
                "offer=%3Cscript%3E",
                "offer=network-basic&servers=x&years=-3&server=1",
                "offer=network-basic&servers=99999999999999999999",
                "offer=network-basic&servers=-5&years=0&server=00000000-0000-0000-0000-000000000000"
            })
    void anOddAddressOpensThePageWithWhatCanBeRead(String query) {
        var view = open(query);

        assertThat(choice(view).chosen()).isEmpty();
        assertThat(view.years.getValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"renew=1", "renew=", "upgrade=<script>"})
    void aSubscriptionThatThereIsntLooksMissing(String query) {
        assertThat(shownAt(query)).contains("There is nothing here");
        assertThat(shownAt("renew=" + UUID.randomUUID())).contains("There is nothing here");
    }

    @Test
    void itSpeaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var view = open("offer=network-standard");
        view.billing.read(acme());

        assertThat(view.summary.order.getText()).isEqualTo("Commander pour 708,00\u00a0€");
        assertThat(price(view)).contains("TVA");
    }

    private String shownAt(String query) {
        UI.getCurrent().navigate(OrderNavigation.ORDER, QueryParameters.fromString(query));
        return UI.getCurrent()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement()
                .getTextRecursively();
    }
}
