package org.keywork.desk.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Bars side by side for each label, one for each series. To eyes a drawing, to ears a sentence, and to both a table with the
 * figures.
 */
class BarChart extends Section {
    /** @param values one for each label; below zero there is no bar, only the figure */
    record Series(String name, List<Long> values) {}

    /**
     * @param said what the drawing shows, in a sentence
     * @param figure a value as people read it
     */
    BarChart(String title, String said, List<String> labels, List<Series> series, LongFunction<String> figure) {
        addClassName("kw-chart");
        add(new H2(title), drawing(said, labels, series, figure));
        if (series.size() > 1) {
            add(legend(series));
        }
        var details = new Details(getTranslation("sales.chart.figures"), table(title, labels, series, figure));
        details.addClassName("kw-history");
        add(details);
    }

    private static Div drawing(String said, List<String> labels, List<Series> series, LongFunction<String> figure) {
        var drawing = new Div();
        drawing.addClassName("kw-bars");
        drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", said);
        var most = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        for (int i = 0; i < labels.size(); i++) {
            var bars = new Div();
            bars.addClassName("kw-bar-group");
            for (int s = 0; s < series.size(); s++) {
                var value = series.get(s).values().get(i);
                var bar = new Div();
                bar.addClassNames("kw-bar", "kw-bar-" + s);
                bar.getStyle().set("--kw-bar", share(value, most) + "%");
                bar.setTitle(labels.get(i) + ": " + figure.apply(value));
                bars.add(bar);
            }
            var label = new Span(labels.get(i));
            label.addClassName("kw-bar-label");
            var column = new Div(bars, label);
            column.addClassName("kw-bar-column");
            drawing.add(column);
        }
        return drawing;
    }

    private static long share(long value, long most) {
        return most <= 0 ? 0 : Math.round(100.0 * Math.max(0, value) / most);
    }

    private static Div legend(List<Series> series) {
        var legend = new Div();
        legend.addClassName("kw-legend");
        for (int s = 0; s < series.size(); s++) {
            var name = new Span(series.get(s).name());
            name.addClassNames("kw-legend-name", "kw-legend-" + s);
            legend.add(name);
        }
        return legend;
    }

    private static NativeTable table(
            String title, List<String> labels, List<Series> series, LongFunction<String> figure) {
        var table = new NativeTable();
        table.addClassName("kw-figures");
        table.setCaptionText(title);
        var head = new NativeTableRow(new NativeTableHeaderCell(""));
        series.forEach(one -> head.add(new NativeTableHeaderCell(one.name())));
        table.getHead().add(head);
        for (int i = 0; i < labels.size(); i++) {
            var label = new NativeTableHeaderCell(labels.get(i));
            label.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(label);
            for (var one : series) {
                row.add(new NativeTableCell(figure.apply(one.values().get(i))));
            }
            table.getBody().add(row);
        }
        return table;
    }
}
