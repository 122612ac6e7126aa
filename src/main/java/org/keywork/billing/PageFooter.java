package org.keywork.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Which document a page is of, and which page: written when the last one is known. */
class PageFooter extends PdfPageEventHelper {
    private static final float BASELINE = 30;
    private static final float HEIGHT = 20;

    private final Phrase left;
    private final BiFunction<Integer, Integer, Phrase> pageOf;
    private final List<PdfTemplate> pages = new ArrayList<>();

    /** @param pageOf the words for this page of so many */
    PageFooter(Phrase left, BiFunction<Integer, Integer, Phrase> pageOf) {
        this.left = left;
        this.pageOf = pageOf;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var template = writer.getDirectContent().createTemplate(document.right() - document.left(), HEIGHT);
        writer.getDirectContent().addTemplate(template, document.left(), BASELINE);
        pages.add(template);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        for (var page = 0; page < pages.size(); page++) {
            var template = pages.get(page);
            ColumnText.showTextAligned(template, Element.ALIGN_LEFT, left, 0, HEIGHT / 2, 0);
            var right = pageOf.apply(page + 1, pages.size());
            ColumnText.showTextAligned(template, Element.ALIGN_RIGHT, right, template.getWidth(), HEIGHT / 2, 0);
        }
    }
}
