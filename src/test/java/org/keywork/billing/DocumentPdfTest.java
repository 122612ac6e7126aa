package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.shell.Texts;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class DocumentPdfTest {
    private static final Vat FRENCH = new Vat(VatRule.FRENCH, 2000);
    private static final Price SAMPLE = new Price(
            List.of(
                    PriceLine.of("Standard, 12 servers, 14 March 2027 to 13 March 2028", 12, 123_450),
                    new PriceLine("Basic, 14 March to 31 December 2027", 1, 60_000, 48_164)),
            FRENCH);

    private final DocumentPdf pdf = new DocumentPdf(new Texts());

    @Test
    void anInvoiceSaysWhatIsDueAndWhere() throws IOException {
        var text = text(
                "invoice-en", Documents.invoice(Customers.in("FR", "75001"), SAMPLE, Locale.ENGLISH, "Thank you."));

        assertThat(text)
                .contains(
                        squeezed("Invoice", "F2027-0042", "14 March 2027", "Due on 13 April 2027", "Order O2027-0007"))
                .contains(squeezed("Keywork SAS (example)", "1 rue de l’Exemple", "VAT number FR11123456782"))
                .contains(squeezed("Acme", "1 Main Street", "75001 Springfield", "France"))
                .contains(squeezed("€1,234.50", "€14,814.00", "€600.00", "€481.64"))
                .contains(squeezed("Total, net €15,295.64", "VAT 20% €3,059.13", "Amount due €18,354.77"))
                .contains(squeezed(
                        "IBAN FR76 3000 6000 0112 3456 7890 189", "BIC EXMPFRPPXXX", "Thank you.", "Page 1 of 1"));
    }

    @Test
    void aFrenchInvoiceIsWrittenInFrench() throws IOException {
        var text = text("invoice-fr", Documents.invoice(Customers.publicBody(), SAMPLE, Locale.FRENCH));

        assertThat(text)
                .contains(squeezed("Facture", "Date 14 mars 2027", "Échéance 13 avril 2027", "Commande O2027-0007"))
                .contains(
                        squeezed("Mairie d’Exemple-sur-Loire", "2 place de l’Hôtel-de-Ville", "Bon de commande BC-42"))
                .contains(squeezed("1 234,50 €", "14 814,00 €", "600,00 €", "481,64 €"))
                .contains(squeezed("Total HT 15 295,64 €", "TVA 20 % 3 059,13 €", "Net à payer TTC 18 354,77 €"))
                .contains(squeezed("Page 1 sur 1"));
    }

    @Test
    void aPublicBodysInvoiceSaysWhatChorusProNeeds() throws IOException {
        var text = text("public-body", Documents.invoice(Customers.publicBody(), SAMPLE, Locale.ENGLISH));

        assertThat(text)
                .contains(squeezed(
                        "SIRET 73282932000074", "Commitment number EJ-2027-000123", "Service code SERV-DSI-7"));
    }

    @Test
    void aQuoteSaysUntilWhenItCanBeAcceptedAndAsksForNoMoney() throws IOException {
        var text = text("quote", Documents.quote(Customers.in("FR", "75001"), SAMPLE, Locale.ENGLISH));

        assertThat(text)
                .contains(squeezed("Quote", "Q2027-0042", "Valid until 13 April 2027", "Total with VAT €18,354.77"))
                .doesNotContain(squeezed("IBAN", "Amount due", "Due on"));
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndTakesBackEveryAmount() throws IOException {
        var text = text("credit-note", Documents.creditNote(Customers.in("FR", "75001"), SAMPLE, Locale.FRENCH));

        assertThat(text)
                .contains(
                        squeezed("Avoir", "A2027-0003", "Rectifie la facture F2027-0042", "-14 814,00 €", "-481,64 €"))
                .contains(squeezed(
                        "Total HT -15 295,64 €", "TVA 20 % -3 059,13 €", "Montant de l’avoir TTC -18 354,77 €"))
                .doesNotContain(squeezed("IBAN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pl | Łódzka Spółka         | ul. Piękna 1        | Łódź
            el | Ελληνική Εταιρεία     | Οδός Αθηνάς 1       | Αθήνα
            bg | Българско дружество   | бул. „Шести“ 1      | Пловдив
            cs | Čeští žáci s.r.o.     | Nábřeží 1, Straße ß | Győr Șimleu Ħal Ģ
            """)
    void namesOfEveryMemberStateComeOut(String name, String company, String address, String city) throws IOException {
        var buyer = Customers.named(company, address, city);

        assertThat(text("names-" + name, Documents.invoice(buyer, SAMPLE, Locale.FRENCH)))
                .contains(squeezed(company, address, city));
    }

    @Test
    void anAccentTypedApartIsPrintedWithItsLetter() throws IOException {
        var buyer = Customers.named("Socie\u0301te\u0301", "1 Main Street", "Łódź");

        assertThat(text("composed", Documents.invoice(buyer, SAMPLE, Locale.FRENCH)))
                .contains(squeezed("Société"));
    }

    @Test
    void aScriptThatTheFontLacksIsSeenToBeMissingAndCanBeAskedFor() throws IOException {
        assertThat(DocumentPdf.canPrint("Łódź Αθήνα Пловдив – “é” €")).isTrue();
        assertThat(DocumentPdf.canPrint("株式会社")).isFalse();

        var buyer = Customers.named("Acme 株式", "1 Main Street", "Łódź");
        assertThat(text("missing", Documents.invoice(buyer, SAMPLE, Locale.FRENCH)))
                .contains(squeezed("Acme ??"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theNoteOfTheRuleIsPrintedWhereNoVatIsDue(String language) throws IOException {
        var locale = Locale.of(language);
        var buyer = Customers.named("Acme", "1 Main Street", "Łódź");
        var price = new Price(SAMPLE.lines(), Vat.of(buyer, 2000));
        var text = text("reverse-charge-" + language, Documents.invoice(buyer, price, locale));

        assertThat(text)
                .contains(squeezed(new Texts().get(locale, "billing.vat.REVERSE_CHARGE"), "PL1234567890", "PO-2027/17"))
                .contains(squeezed(Euros.text(0, locale), Euros.text(1_529_564, locale)));
    }

    @Test
    void twoHundredLinesGoOverPagesThatAllSayWhatTheyAre() throws IOException {
        var lines = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> PriceLine.of("Server number " + n + ", Standard", n, 100_000L + n))
                .toList();
        var bytes =
                pdf.render(Documents.invoice(Customers.in("FR", "75001"), new Price(lines, FRENCH), Locale.ENGLISH));
        keep("two-hundred", bytes);
        try (var reader = new PdfReader(bytes)) {
            var pages = reader.getNumberOfPages();
            assertThat(pages).isBetween(5, 10);
            var all = new StringBuilder();
            for (var page = 1; page <= pages; page++) {
                var text = textOf(reader, page);
                assertThat(text).contains(squeezed("Page " + page + " of " + pages, "Invoice F2027-0042"));
                if (text.contains("Servernumber")) {
                    assertThat(text).contains(squeezed("Unit price, net"));
                }
                all.append(text).append('\n');
            }
            for (var n = 1; n <= 200; n++) {
                assertThat(all)
                        .contains(squeezed("Server number " + n + ", Standard" + n
                                + Euros.text(100_000L + n, Locale.ENGLISH)
                                + Euros.text(n * (100_000L + n), Locale.ENGLISH)));
            }
        }
    }

    @Test
    void longNamesWrapAndNothingOfThemIsLost() throws IOException {
        var words = IntStream.rangeClosed(1, 24).mapToObj(n -> "Namen" + n).toList();
        var company = String.join(" ", words);
        var buyer = Customers.named(company, "x".repeat(200), "W".repeat(100));
        var price = new Price(
                List.of(new PriceLine("é".repeat(500), PriceLine.MAX_QUANTITY, 99_999_999_999L, 99_999_999_999L)),
                FRENCH);
        var text = text("long", Documents.invoice(buyer, price, Locale.FRENCH, "note ".repeat(99) + "end"));

        assertThat(text).contains(words);
        assertThat(text.chars().filter(character -> character == 'x').count()).isGreaterThanOrEqualTo(200);
        assertThat(text.chars().filter(character -> character == 'W').count()).isEqualTo(100);
        assertThat(text.chars().filter(character -> character == 'é').count()).isGreaterThanOrEqualTo(500);
        assertThat(text).contains(squeezed("999999", "999 999 999,99 €", "1 199 999 999,99 €"));
    }

    @Test
    void aReaderIsToldTitleLanguageAndDayOfTheDocument() throws IOException {
        var bytes = pdf.render(Documents.invoice(Customers.in("FR", "75001"), SAMPLE, Locale.FRENCH));
        try (var reader = new PdfReader(bytes)) {
            assertThat(reader.getInfo())
                    .containsEntry("Title", "Facture F2027-0042")
                    .containsEntry("Author", "Keywork SAS (example)");
            assertThat(reader.getInfo().get("CreationDate")).startsWith("D:20270314");
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("fr");
            assertThat(reader.getPageSize(1).getWidth()).isBetween(594f, 596f);
        }
    }

    private String text(String name, CommercialDocument document) throws IOException {
        var bytes = pdf.render(document);
        keep(name, bytes);
        try (var reader = new PdfReader(bytes)) {
            var text = new StringBuilder();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(textOf(reader, page)).append('\n');
            }
            return text.toString();
        }
    }

    private static String textOf(PdfReader reader, int page) throws IOException {
        return squeezed(new PdfTextExtractor(reader).getTextFromPage(page))[0];
    }

    /** Without blanks: whether the extractor sees one between two cells depends on how far apart they are. */
    private static String[] squeezed(String... texts) {
        return Stream.of(texts).map(text -> text.replaceAll("[\\s\\p{Z}]+", "")).toArray(String[]::new);
    }

    /** For looking at them. */
    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name + ".pdf"), bytes);
    }
}
