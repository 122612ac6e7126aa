package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommercialDocumentTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            INVOICE,     ,           ,           ,           invoice
            INVOICE,     2027-04-13, 2027-04-13,           , quote
            QUOTE,       ,           ,           ,           quote
            QUOTE,       2027-04-13, 2027-04-13, ,           invoice
            ORDER,       2027-04-13, ,           ,           invoice
            ORDER,       ,           ,           F2027-0042, credit note
            CREDIT_NOTE, ,           ,           ,           credit note
            CREDIT_NOTE, ,           ,           F2027-0042, takes back
            """)
    void aDocumentSaysWhatItsKindHasToAndNothingElse(
            DocumentKind kind, LocalDate dueOn, LocalDate validUntil, String corrects, String complaint) {
        var price = new Price(List.of(PriceLine.of("Standard", 1, 100)), new Vat(VatRule.FRENCH, 2000));

        assertThatThrownBy(() -> new CommercialDocument(
                        kind,
                        "F2027-0043",
                        Documents.DAY,
                        Optional.ofNullable(dueOn),
                        Optional.ofNullable(validUntil),
                        Documents.settings().seller(),
                        Customers.in("FR", "75001"),
                        Optional.empty(),
                        Optional.ofNullable(corrects),
                        Optional.empty(),
                        0,
                        price,
                        Locale.ENGLISH,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }
}
