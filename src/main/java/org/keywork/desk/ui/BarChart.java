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
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * Bars side by side for each label, one for each series, beside a scale. To eyes a drawing, to ears a sentence, and to both a
 * table with the figures.
 */
class BarChart extends Section {
    /** @param values one for each label; below zero there is no bar, only the figure */
    record Series(String name, List<Long> values) {}

    /**
     * How values are read.
     *
     * @param exact in the table
     * @param round along the scale
     * @param unit what the scale's steps are whole numbers of
     */
    record Figures(LongFunction<String> exact, LongFunction<String> round, long unit) {}

    /** @param said what the drawing shows, in a sentence */
    BarChart(String title, String said, List<String> labels, List<Series> series, Figures figures) {
        addClassName("kw-chart");
        add(new H2(title), drawing(said, labels, series, figures));
        if (series.size() > 1) {
            add(legend(series));
        }
        var details = new Details(getTranslation("sales.chart.figures"), table(title, labels, series, figures.exact()));
        details.addClassName("kw-history");
        add(details);
    }

    private static Div drawing(String said, List<String> labels, List<Series> series, Figures figures) {
        var scale = scale(series, figures);
        var ticks = new Div();
        ticks.addClassName("kw-scale");
        scale.ticks().forEach(tick -> ticks.add(new Span(figures.round().apply(tick))));
        var bars = new Div();
        bars.addClassName("kw-bars");
        bars.getStyle().set("--kw-steps", String.valueOf(scale.steps()));
        var below = new Div();
        below.addClassName("kw-bar-labels");
        for (int i = 0; i < labels.size(); i++) {
            bars.add(group(i, labels.get(i), series, scale, figures));
            below.add(new Span(labels.get(i)));
        }
        var drawing = new Div(ticks, bars, below);
        drawing.addClassName("kw-drawing");
        drawing.getElement().setAttribute("role", "img").setAttribute("aria-label", said);
        return drawing;
    }

    private static ChartScale scale(List<Series> series, Figures figures) {
        var highest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return ChartScale.of(highest, figures.unit());
    }

    private static Div group(int index, String label, List<Series> series, ChartScale scale, Figures figures) {
        var group = new Div();
        group.addClassName("kw-bar-group");
        for (int s = 0; s < series.size(); s++) {
            var value = series.get(s).values().get(index);
            var bar = new Div();
            bar.addClassNames("kw-bar", "kw-bar-" + s);
            bar.getStyle().set("--kw-bar", String.format(Locale.ROOT, "%.1f%%", scale.share(value)));
            bar.setTitle(label + ": " + figures.exact().apply(value));
            group.add(bar);
        }
        return group;
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
