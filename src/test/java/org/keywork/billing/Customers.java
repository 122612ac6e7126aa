package org.keywork.billing;

import java.util.Optional;

/** Customers for tests, who have no more than their address says. */
final class Customers {
    private Customers() {}

    static BillingDetails in(String country, String postcode) {
        return in(country, postcode, Optional.empty());
    }

    static BillingDetails in(String country, String postcode, Optional<VatNumber> vatNumber) {
        return new BillingDetails(
                "Acme",
                "1 Main Street",
                Optional.empty(),
                postcode,
                "Springfield",
                new Country(country),
                vatNumber,
                Optional.empty(),
                Optional.empty());
    }

    static BillingDetails named(String company, String addressLine1, String city) {
        return new BillingDetails(
                company,
                addressLine1,
                Optional.empty(),
                "90-001",
                city,
                new Country("PL"),
                Optional.of(new VatNumber("PL1234567890")),
                Optional.of("PO-2027/17"),
                Optional.empty());
    }

    static BillingDetails publicBody() {
        return new BillingDetails(
                "Mairie d’Exemple-sur-Loire",
                "Direction des systèmes d’information",
                Optional.of("2 place de l’Hôtel-de-Ville"),
                "49000",
                "Exemple-sur-Loire CEDEX",
                Country.FRANCE,
                Optional.of(new VatNumber("FR11123456782")),
                Optional.of("BC-42"),
                Optional.of(new PublicBody(
                        new Siret("73282932000074"), Optional.of("EJ-2027-000123"), Optional.of("SERV-DSI-7"))));
    }
}
