package org.keywork.billing;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.keywork.billing.DocumentPdf.Words;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The parts of a document from top to bottom. */
class DocumentLayout {
    private static final float WHOLE_WIDTH = 100;
    private static final float GAP = 18;
    private static final float HAIRLINE = 0.5f;

    private final CommercialDocument document;
    private final Words words;
    private final DocumentFonts fonts;

    DocumentLayout(CommercialDocument document, Words words, DocumentFonts fonts) {
        this.document = document;
        this.words = words;
        this.fonts = fonts;
    }

    PageFooter footer() {
        return new PageFooter(
                fonts.label(words.title(document)),
                (page, pages) -> fonts.label(
                        words.get("billing.document.page", Integer.toString(page), Integer.toString(pages))));
    }

    List<Element> parts() {
        return document.kind() == DocumentKind.INVOICE
                ? List.of(head(), lines(), totals(), notes(), payment())
                : List.of(head(), lines(), totals(), notes());
    }

    private PdfPTable head() {
        var head = table(58, 42);
        var parties = quiet();
        seller(parties);
        buyer(parties);
        var facts = quiet();
        facts.addElement(new Paragraph(fonts.title(words.get(document.kind().titleKey()))));
        facts.addElement(facts());
        head.addCell(parties);
        head.addCell(facts);
        head.setSpacingAfter(GAP);
        return head;
    }

    private void seller(PdfPCell cell) {
        var seller = document.seller();
        cell.setPaddingRight(GAP);
        cell.addElement(new Paragraph(fonts.seller(seller.name())));
        seller.address().forEach(line -> cell.addElement(new Paragraph(fonts.text(line))));
        cell.addElement(new Paragraph(fonts.text(seller.email())));
        cell.addElement(new Paragraph(fonts.label(seller.registration())));
        cell.addElement(
                new Paragraph(fonts.label(words.get("billing.document.vat-number") + " " + seller.vatNumber())));
    }

    private void buyer(PdfPCell cell) {
        var buyer = document.buyer();
        var heading = new Paragraph(fonts.heading(words.get("billing.document.buyer")));
        heading.setSpacingBefore(GAP);
        cell.addElement(heading);
        cell.addElement(new Paragraph(fonts.strong(buyer.company())));
        words.address(buyer).forEach(line -> cell.addElement(new Paragraph(fonts.text(line))));
        buyer.vatNumber()
                .ifPresent(number -> cell.addElement(
                        new Paragraph(fonts.label(words.get("billing.document.vat-number") + " " + number))));
    }

    private PdfPTable facts() {
        var facts = table(49, 51);
        facts.setSpacingBefore(6);
        fact(facts, "billing.document.number", Optional.of(document.number()));
        fact(facts, "billing.document.issued", Optional.of(words.date(document.issuedOn())));
        fact(facts, "billing.document.due", document.dueOn().map(words::date));
        fact(facts, "billing.document.valid", document.validUntil().map(words::date));
        fact(facts, "billing.document.corrects", document.corrects());
        fact(facts, "billing.document.replaces", document.replaces());
        fact(facts, "billing.document.order", document.orderNumber());
        fact(facts, "billing.document.purchase-order", document.buyer().purchaseOrder());
        var body = document.buyer().publicBody();
        fact(facts, "billing.document.siret", body.map(PublicBody::siret).map(Siret::value));
        fact(facts, "billing.document.commitment", body.flatMap(PublicBody::commitmentNumber));
        fact(facts, "billing.document.service", body.flatMap(PublicBody::serviceCode));
        return facts;
    }

    private void fact(PdfPTable facts, String label, Optional<String> value) {
        value.ifPresent(text -> {
            facts.addCell(row(fonts.label(words.get(label)), Element.ALIGN_LEFT));
            facts.addCell(row(fonts.text(text), Element.ALIGN_LEFT));
        });
    }

    private PdfPTable lines() {
        var lines = table(54, 10, 18, 18);
        lines.setHeaderRows(1);
        lines.addCell(heading("billing.document.what", Element.ALIGN_LEFT));
        lines.addCell(heading("billing.document.quantity", Element.ALIGN_RIGHT));
        lines.addCell(heading("billing.document.unit", Element.ALIGN_RIGHT));
        lines.addCell(heading("billing.document.amount", Element.ALIGN_RIGHT));
        for (var line : document.price().lines()) {
            var isAmount = line.isTakenOffOf(document.price().lines());
            lines.addCell(line(line.what(), Element.ALIGN_LEFT));
            lines.addCell(line(isAmount ? "" : Integer.toString(line.quantity()), Element.ALIGN_RIGHT));
            lines.addCell(line(isAmount ? "" : words.euros(line.unitCents()), Element.ALIGN_RIGHT));
            lines.addCell(line(words.euros(line.netCents()), Element.ALIGN_RIGHT));
        }
        return lines;
    }

    private PdfPTable totals() {
        var price = document.price();
        var totals = table(46, 36, 18);
        totals.setSpacingBefore(6);
        totals.setKeepTogether(true);
        total(totals, words.get("billing.document.net"), fonts.text(words.euros(price.net())));
        total(
                totals,
                words.get("billing.document.vat", price.vat().rate(words.language())),
                fonts.text(words.euros(price.vatCents())));
        var gross = words.get(
                switch (document.kind()) {
                    case INVOICE ->
                        document.paidCents() == 0 ? "billing.document.gross.INVOICE" : "billing.document.gross";
                    case CREDIT_NOTE -> "billing.document.gross.CREDIT_NOTE";
                    case QUOTE, ORDER -> "billing.document.gross";
                });
        var label = row(fonts.strong(gross), Element.ALIGN_LEFT);
        label.setPaddingTop(4);
        var amount = row(fonts.strong(words.euros(price.gross())), Element.ALIGN_RIGHT);
        amount.setPaddingTop(4);
        totals.addCell(row(fonts.text(""), Element.ALIGN_LEFT));
        totals.addCell(ruled(label, Rectangle.TOP, DocumentFonts.ACCENT, 1));
        totals.addCell(ruled(amount, Rectangle.TOP, DocumentFonts.ACCENT, 1));
        if (document.paidCents() > 0) {
            total(totals, words.get("billing.document.paid"), fonts.text(words.euros(document.paidCents())));
            var left = document.leftCents();
            totals.addCell(row(fonts.text(""), Element.ALIGN_LEFT));
            totals.addCell(row(
                    fonts.strong(words.get(left < 0 ? "billing.document.to-pay-back" : "billing.document.left")),
                    Element.ALIGN_LEFT));
            totals.addCell(row(fonts.strong(words.euros(Math.abs(left))), Element.ALIGN_RIGHT));
        }
        return totals;
    }

    private void total(PdfPTable totals, String label, Phrase amount) {
        totals.addCell(row(fonts.text(""), Element.ALIGN_LEFT));
        totals.addCell(row(fonts.text(label), Element.ALIGN_LEFT));
        totals.addCell(row(amount, Element.ALIGN_RIGHT));
    }

    /** A table like the other parts: what a page holds beside tables, programs that read it would find before them. */
    private PdfPTable notes() {
        var notes = table(WHOLE_WIDTH);
        notes.setSpacingBefore(12);
        var rule = document.price().vat().rule();
        if (rule != VatRule.FRENCH) {
            notes.addCell(row(fonts.text(words.get(rule.noteKey())), Element.ALIGN_LEFT));
        }
        document.notes().forEach(note -> notes.addCell(row(fonts.text(note), Element.ALIGN_LEFT)));
        return notes;
    }

    private PdfPTable payment() {
        var payment = table(WHOLE_WIDTH);
        payment.setSpacingBefore(GAP);
        payment.setKeepTogether(true);
        var cell = quiet();
        cell.addElement(new Paragraph(fonts.heading(words.get("billing.document.payment"))));
        var account = table(12, 88);
        account.setSpacingBefore(4);
        account.setSpacingAfter(4);
        var iban = new Iban(document.seller().iban()).inGroups();
        fact(account, "billing.document.iban", Optional.of(iban));
        fact(account, "billing.document.bic", Optional.of(document.seller().bic()));
        if (document.leftCents() > 0) {
            cell.addElement(account);
            cell.addElement(new Paragraph(fonts.text(words.get("billing.document.reference", document.number()))));
        } else {
            cell.addElement(new Paragraph(fonts.text(words.get("billing.document.nothing-to-transfer"))));
        }
        cell.addElement(new Paragraph(fonts.label(words.get("billing.document.late"))));
        payment.addCell(cell);
        return payment;
    }

    private PdfPCell heading(String key, int alignment) {
        var cell = row(fonts.heading(words.get(key)), alignment);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.setPaddingBottom(5);
        return ruled(cell, Rectangle.BOTTOM, DocumentFonts.ACCENT, 1);
    }

    private PdfPCell line(String text, int alignment) {
        var cell = row(fonts.text(text), alignment);
        cell.setPaddingTop(5);
        cell.setPaddingBottom(6);
        return ruled(cell, Rectangle.BOTTOM, DocumentFonts.RULE, HAIRLINE);
    }

    private static PdfPCell row(Phrase text, int alignment) {
        var cell = new PdfPCell(text);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        cell.setLeading(text.getLeading(), 0);
        cell.setPadding(2);
        cell.setPaddingBottom(4);
        if (alignment == Element.ALIGN_LEFT) {
            cell.setPaddingLeft(0);
            cell.setPaddingRight(8);
        } else {
            cell.setPaddingRight(0);
        }
        return cell;
    }

    private static PdfPCell ruled(PdfPCell cell, int side, Color colour, float width) {
        cell.setBorder(side);
        cell.setBorderColor(colour);
        cell.setBorderWidth(width);
        return cell;
    }

    private static PdfPCell quiet() {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(WHOLE_WIDTH);
        return table;
    }
}
