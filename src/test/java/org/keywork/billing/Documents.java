package org.keywork.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Documents for tests, dated 14 March 2027. */
final class Documents {
    static final LocalDate DAY = LocalDate.of(2027, 3, 14);

    private Documents() {}

    static BillingProperties settings() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("keywork.billing", Bindable.of(BillingProperties.class));
    }

    static CommercialDocument quote(BillingDetails buyer, Price price, Locale language) {
        return new CommercialDocument(
                DocumentKind.QUOTE,
                "Q2027-0042",
                DAY,
                Optional.empty(),
                Optional.of(DAY.plusDays(30)),
                settings().seller(),
                buyer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                price,
                language,
                List.of());
    }

    static CommercialDocument invoice(BillingDetails buyer, Price price, Locale language, String... notes) {
        return new CommercialDocument(
                DocumentKind.INVOICE,
                "F2027-0042",
                DAY,
                Optional.of(DAY.plusDays(30)),
                Optional.empty(),
                settings().seller(),
                buyer,
                Optional.of("O2027-0007"),
                Optional.empty(),
                Optional.empty(),
                0,
                price,
                language,
                List.of(notes));
    }

    static CommercialDocument creditNote(BillingDetails buyer, Price invoiced, Locale language) {
        return new CommercialDocument(
                DocumentKind.CREDIT_NOTE,
                "A2027-0003",
                DAY,
                Optional.empty(),
                Optional.empty(),
                settings().seller(),
                buyer,
                Optional.of("O2027-0007"),
                Optional.of("F2027-0042"),
                Optional.empty(),
                0,
                invoiced.negated(),
                language,
                List.of());
    }
}
