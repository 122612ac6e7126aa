package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.beispiel;
import static org.keywork.billing.BillingSamples.order;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.Country;

/** For whom an order is, and which VAT is owed for it. */
@PortalTest
@WithAccount
class OrderViewBillingTest extends OrderingPage {
    @Test
    void aGermanCompanyWithAVatNumberOwesTheVatItself() {
        var view = open("offer=network-standard");
        view.billing.country.setValue(new Country("DE"));
        assertThat(view.summary.order.getText()).isEqualTo("Order for €708.00");
        assertThat(price(view)).contains("no VAT number of another member state");

        view.billing.read(beispiel());
        assertThat(view.summary.order.getText()).isEqualTo("Order for €590.00");
        assertThat(price(view)).contains("reverse charge");
    }

    @Test
    void whatIsMissingIsSaidOnTheFieldsAndNothingIsOrdered() {
        var view = open("offer=network-standard");
        view.billing.country.setValue(Country.FRANCE);
        view.billing.postcode.setValue("7500");
        view.billing.vatNumber.setValue("DE123456789");
        test(view.summary.order).click();

        assertThat(view.billing.addressLine1.isInvalid()).isTrue();
        assertThat(view.billing.city.getErrorMessage()).isEqualTo("Enter the city");
        assertThat(view.billing.postcode.getErrorMessage()).contains("five digits");
        assertThat(view.billing.vatNumber.getErrorMessage())
                .isEqualTo("This number is of another country than the address. A VAT number of France begins with FR,"
                        + " such as FR32123456789");
        assertThat(view.billing.company.isInvalid()).isFalse();
        assertThat(orders.list()).isEmpty();
        assertThat(view.summary.order.isEnabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | FR123         | A VAT number of France is FR and 11 characters, such as FR32123456789: here there are 3
            FR | FR33123456789 | A character of it must be mistyped. A VAT number of France is FR and 11 characters, such as FR32123456789
            MC | FR1           | A VAT number of Monaco is FR and 11 characters, such as FR32123456789: here there are 1
            LT | LT12          | A VAT number of Lithuania is LT and 9 to 12 digits, such as LT123456789: here there are 2
            DE | DE12345678A   | A character of it must be mistyped. A VAT number of Germany is DE and 9 digits, such as DE123456789
            GR | GR12          | A VAT number of Greece is EL and 9 digits, such as EL123456789: here there are 2
            DE | 123456789     | A VAT number of Germany begins with DE, such as DE123456789
            """)
    void aVatNumberThatIsntOneIsToldWhatIsWrongAndWhatOneLooksLike(String country, String typed, String said) {
        var view = open("offer=network-standard");
        view.billing.country.setValue(new Country(country));
        view.billing.vatNumber.setValue(typed);

        assertThat(view.billing.vatNumber.getErrorMessage()).isEqualTo(said);
    }

    @Test
    void aFrenchPublicBodyGivesItsSiretAndNobodyElseIsAsked() {
        var view = open("offer=network-standard");
        view.billing.read(acme());
        assertThat(view.billing.publicBody.siret.isVisible()).isFalse();
        view.billing.publicBody.isOne.setValue(true);
        test(view.summary.order).click();
        assertThat(view.billing.publicBody.siret.getErrorMessage()).isEqualTo("Enter the SIRET of the public body");

        view.billing.publicBody.siret.setValue("732 829 320 00074");
        view.billing.publicBody.commitment.setValue("EJ-2027-000123");
        test(view.summary.order).click();
        var body = orders.list().getFirst().billing().publicBody().orElseThrow();
        assertThat(body.siret().value()).isEqualTo("73282932000074");
        assertThat(body.commitmentNumber()).contains("EJ-2027-000123");
        assertThat(body.serviceCode()).isEmpty();
    }

    @Test
    void whatWasBilledLastIsFilledIn() {
        casey.placed(order(BASIC, 1));

        var billing = open("offer=network-basic").billing;
        assertThat(billing.company.getValue()).isEqualTo("Acme SARL");
        assertThat(billing.city.getValue()).isEqualTo("Paris");
    }

    @Test
    void thePurchaseOrderNumberBeginsEmptyForEveryOrder() {
        casey.placed(order(BASIC, 1));

        assertThat(open("offer=network-basic").billing.purchaseOrder.getValue()).isEmpty();
    }

    @Test
    void anOddNameIsTextOnEveryPage() {
        var name = "<script>alert(1)</script> & \"Söhne\" 株式会社";
        var view = open("offer=network-basic");
        view.billing.read(new BillingDetails(
                name,
                "1 Main Street",
                Optional.empty(),
                "D02 XY45",
                "Dublin",
                new Country("IE"),
                Optional.empty(),
                Optional.of("<b>PO</b>"),
                Optional.empty()));
        test(view.summary.order).click();

        var page = find(OrderPageView.class).single();
        assertThat(page.getElement().getTextRecursively()).contains(name, "<b>PO</b>");
        assertThat(page.getElement().getOuterHTML()).doesNotContain("<script>", "<b>");
    }
}
