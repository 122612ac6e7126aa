package org.keywork.billing;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sells, as documents print it. What is given here by default is nobody.
 *
 * @param address at least one line
 * @param vatNumber the seller's own
 * @param registration one line of what the law wants to read: legal form, capital, trade register
 * @param iban where customers pay, checked by its digits
 * @param email for questions about a document
 */
public record Seller(
        @DefaultValue("Keywork SAS (example)") String name,

        @DefaultValue({"1 rue de l’Exemple", "75001 Paris", "France"})
        List<String> address,

        @DefaultValue("FR11123456782") String vatNumber,

        @DefaultValue("SAS au capital de 10 000 €, RCS Paris 123 456 782")
        String registration,

        @DefaultValue("FR7630006000011234567890189") String iban,
        @DefaultValue("EXMPFRPPXXX") String bic,
        @DefaultValue("billing@example.org") String email) {
    private static final int MAX_LENGTH = 200;

    public Seller {
        OneLine.require("keywork.billing.seller.name", name, MAX_LENGTH);
        OneLine.require("keywork.billing.seller.registration", registration, MAX_LENGTH);
        OneLine.require("keywork.billing.seller.email", email, MAX_LENGTH);
        if (address.isEmpty()) {
            throw new IllegalArgumentException("keywork.billing.seller.address has no line");
        }
        address.forEach(line -> OneLine.require("keywork.billing.seller.address", line, MAX_LENGTH));
        address = List.copyOf(address);
        vatNumber = VatNumber.parse(vatNumber)
                .orElseThrow(() -> new IllegalArgumentException("keywork.billing.seller.vat-number is none"))
                .value();
        iban = Iban.parse(iban)
                .orElseThrow(() -> new IllegalArgumentException("keywork.billing.seller.iban is none"))
                .value();
        bic = TypedNumber.bare(bic);
        if (!bic.matches("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")) {
            throw new IllegalArgumentException("keywork.billing.seller.bic is none");
        }
    }
}
