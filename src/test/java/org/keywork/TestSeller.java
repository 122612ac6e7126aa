package org.keywork;

import java.util.List;

/** Who sells in tests of production mode, which demands to be told. */
final class TestSeller {
    static final List<String> SETTINGS = List.of(
            "keywork.billing.seller.name=Vendor SAS",
            "keywork.billing.seller.address=2 rue de la Clé,75001 Paris",
            "keywork.billing.seller.vat-number=FR11123456782",
            "keywork.billing.seller.registration=SAS, RCS Paris 123 456 782",
            "keywork.billing.seller.iban=FR7630006000011234567890189",
            "keywork.billing.seller.bic=EXMPFRPPXXX",
            "keywork.billing.seller.email=billing@example.org");

    private TestSeller() {}
}
