package org.keywork.billing;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.stream.Stream;
import org.keywork.shell.MomentWords;
import org.keywork.shell.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * Prints documents: A4, in the document's language. Two printings of one document look the same but differ in some bytes
 * (file id, names of font subsets), so keep the bytes where they matter.
 */
@Component
class DocumentPdf {
    private static final float SIDE = 50;
    private static final float TOP = 50;
    private static final float BOTTOM = 64;

    private final Texts texts;

    DocumentPdf(Texts texts) {
        this.texts = texts;
    }

    byte[] render(CommercialDocument document) {
        var words = new Words(texts, Texts.nearest(document.language()));
        var layout = new DocumentLayout(document, words, new DocumentFonts());
        var bytes = new ByteArrayOutputStream();
        var pdf = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
        var writer = PdfWriter.getInstance(pdf, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setPageEvent(layout.footer());
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(words.language().getLanguage()));
        pdf.addTitle(words.title(document));
        pdf.addAuthor(document.seller().name());
        pdf.open();
        writer.getInfo().put(PdfName.CREATIONDATE, midnight(document.issuedOn())); // not the machine's clock
        layout.parts().forEach(pdf::add);
        pdf.close();
        return bytes.toByteArray();
    }

    /** Whether a document can show all of that text; other scripts than Latin, Greek and Cyrillic it can't. */
    static boolean canPrint(String text) {
        return new DocumentFonts().canPrint(text);
    }

    private static PdfDate midnight(LocalDate day) {
        return new PdfDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
    }

    /** The texts of one document's language. */
    record Words(Texts texts, Locale language) {
        String title(CommercialDocument document) {
            return get(document.kind().titleKey()) + " " + document.number();
        }

        String get(String key, Object... arguments) {
            return texts.get(language, key, arguments);
        }

        String euros(long cents) {
            return Euros.text(cents, language);
        }

        String date(LocalDate day) {
            return MomentWords.date(texts, language, day);
        }

        /** The lines of the buyer's address, the country in the document's language. */
        Stream<String> address(BillingDetails buyer) {
            return Stream.of(
                            Stream.of(buyer.addressLine1()),
                            buyer.addressLine2().stream(),
                            Stream.of(
                                    buyer.postcode() + " " + buyer.city(),
                                    buyer.country().name(language)))
                    .flatMap(lines -> lines);
        }
    }
}
