package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillingDetailsTest {
    private static final Optional<VatNumber> FRENCH_NUMBER = VatNumber.parse("FR11123456782");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " Acme",
                "Acme ",
                "Ac\nme",
                "Ac\tme",
                "Ac\u0000me",
                "Ac\u2028me",
                "Ac\u2029me",
                "Ac\u0085me",
                "Ac\u202Eme",
                "Ac\uD800me"
            })
    void whatDoesntStandOnOneLineIsRefusedEverywhere(String text) {
        assertThat(BillingDetails.isCompany(text)).isFalse();
        assertThat(BillingDetails.isAddressLine(text)).isFalse();
        assertThat(BillingDetails.isPostcode(text, Country.MONACO)).isFalse();
        assertThat(BillingDetails.isCity(text)).isFalse();
        assertThat(BillingDetails.isPurchaseOrder(text)).isFalse();
        assertThat(PublicBody.isReference(text)).isFalse();
        assertThatThrownBy(() -> Customers.named(text, "1 Main Street", "Łódź"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("company");
    }

    @Test
    void textsMayBeAsLongAsTheirLimitAndNoLonger() {
        assertThat(BillingDetails.isCompany("é".repeat(200))).isTrue();
        assertThat(BillingDetails.isCompany("é".repeat(201))).isFalse();
        assertThat(BillingDetails.isCompany("𝒜".repeat(200))).isTrue();
        assertThat(BillingDetails.isAddressLine("a".repeat(201))).isFalse();
        assertThat(BillingDetails.isCity("a".repeat(101))).isFalse();
        assertThat(BillingDetails.isPostcode("1".repeat(21), Country.MONACO)).isFalse();
        assertThat(BillingDetails.isPurchaseOrder("1".repeat(51))).isFalse();
        assertThat(PublicBody.isReference("1".repeat(100))).isTrue();
        assertThat(PublicBody.isReference("1".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"75001", "75 001", "97400", "00000"})
    void aFrenchPostcodeHasFiveDigits(String postcode) {
        assertThat(BillingDetails.isPostcode(postcode, Country.FRANCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F-75001", "7500", "750011", "974-00", "９7400"})
    void anythingElseInFranceIsNone(String postcode) {
        assertThat(BillingDetails.isPostcode(postcode, Country.FRANCE)).isFalse();
        assertThatThrownBy(() -> Customers.in("FR", postcode)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVatNumberOfAnotherCountryThanTheAddressIsRefused() {
        assertThatThrownBy(() -> Customers.in("DE", "10115", FRENCH_NUMBER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Customers.in("US", "10115", FRENCH_NUMBER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Customers.in("MC", "98000", FRENCH_NUMBER).vatNumber()).isPresent();
    }

    @Test
    void onlyFranceAndOverseasHavePublicBodiesThatChorusProReaches() {
        assertThat(BillingDetails.mayBePublicBody(Country.FRANCE)).isTrue();
        assertThat(BillingDetails.mayBePublicBody(new Country("RE"))).isTrue();
        assertThat(BillingDetails.mayBePublicBody(Country.MONACO)).isFalse();
        var body = new PublicBody(new Siret("73282932000074"), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> new BillingDetails(
                        "Stadt Beispiel",
                        "Markt 1",
                        Optional.empty(),
                        "10115",
                        "Berlin",
                        new Country("DE"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(body)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
