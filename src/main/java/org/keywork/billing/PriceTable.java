package org.keywork.billing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keywork.shell.Languages;

/** What is to be paid, line by line, with the VAT and why it is what it is. */
public class PriceTable extends Composite<NativeTable> {
    private final List<Component> written = new ArrayList<>();

    public PriceTable(Price price) {
        this(price.lines());
        var language = Languages.current();
        total("billing.document.net", price.net());
        row(
                header(
                        getTranslation("billing.document.vat", price.vat().rate(language)),
                        getTranslation(price.vat().rule().noteKey())),
                amount(price.vatCents()));
        total("billing.document.gross", price.gross()).addClassName("kw-price-total");
    }

    /** Before it is known what VAT is due. */
    public static PriceTable withoutVat(List<PriceLine> lines) {
        var table = new PriceTable(lines);
        table.total(
                "billing.document.net",
                lines.stream().mapToLong(PriceLine::netCents).sum());
        return table;
    }

    private PriceTable(List<PriceLine> lines) {
        getContent().addClassName("kw-price-table");
        lines.forEach(line -> row(line(line, line.isTakenOffOf(lines)), amount(line.netCents())));
    }

    /** Of a document, whose lines stay in the language it was written in, whoever reads them. */
    public PriceTable writtenIn(Locale language) {
        written.forEach(what -> what.getElement().setAttribute("lang", language.toLanguageTag()));
        return this;
    }

    private NativeTableHeaderCell line(PriceLine line, boolean isTakenOff) {
        var what = new Span(line.what());
        written.add(what);
        var cell = new NativeTableHeaderCell();
        cell.add(what);
        if (!isTakenOff) {
            cell.add(detail(times(line)));
        }
        return cell;
    }

    private String times(PriceLine line) {
        return getTranslation(
                "billing.price.quantity", line.quantity(), Euros.text(line.unitCents(), Languages.current()));
    }

    private NativeTableRow total(String key, long cents) {
        var row = row(new NativeTableHeaderCell(getTranslation(key)), amount(cents));
        row.addClassName("kw-price-sum");
        return row;
    }

    private NativeTableRow row(NativeTableHeaderCell what, NativeTableCell amount) {
        what.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(what, amount);
        getContent().getBody().add(row);
        return row;
    }

    private static NativeTableHeaderCell header(String what, String detail) {
        var cell = new NativeTableHeaderCell();
        cell.add(new Span(what), detail(detail));
        return cell;
    }

    private static Span detail(String text) {
        var small = new Span(text);
        small.addClassName("kw-price-detail");
        return small;
    }

    private static NativeTableCell amount(long cents) {
        return new NativeTableCell(Euros.text(cents, Languages.current()));
    }
}
