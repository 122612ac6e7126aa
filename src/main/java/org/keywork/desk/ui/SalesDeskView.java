package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keywork.billing.Euros;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrderSort;
import org.keywork.desk.SalesFigures;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;

/** What needs attention, the most urgent first, and how business goes. */
@Route(value = SalesPages.DESK, layout = MainLayout.class)
@RolesAllowed("SALES")
@Menu(title = "sales.desk.title", order = 100, icon = "vaadin:desktop")
class SalesDeskView extends Div implements HasDynamicTitle {
    private final Moments moments;
    private final Locale language = Languages.current();
    final OrderedList attention = new OrderedList();

    SalesDeskView(SalesFigures figures, Moments moments) {
        this.moments = moments;
        addClassName("kw-desk");
        attention.addClassName("kw-attention");
        var calm = attend(figures);
        add(new PageHeader(getTranslation("sales.desk.title")));
        var said = new Paragraph(getTranslation(calm ? "sales.desk.calm" : "sales.desk.text"));
        said.addClassName("kw-desk-lead");
        add(said, attention, revenue(figures), trials(figures));
    }

    /** @return whether nothing waits */
    private boolean attend(SalesFigures figures) {
        var waiting = figures.waiting();
        var overdue = figures.overdue();
        var ending = figures.endingWithoutOrder();
        line(
                waiting.orders(),
                "open",
                waiting.oldest()
                        .map(since -> getTranslation("sales.desk.open.text", moments.ago(since), waiting.orders()))
                        .orElse(""),
                SalesPages.ORDERS + "?state=" + OrderFilter.OPEN.code());
        line(
                overdue.orders(),
                "overdue",
                getTranslation("sales.desk.overdue.text", Euros.text(overdue.cents(), language)),
                SalesPages.ORDERS + "?state=" + OrderFilter.OVERDUE.code() + "&sort=" + OrderSort.DUE.code());
        var back = figures.toPayBack();
        line(
                back.orders(),
                "pay-back",
                getTranslation("sales.desk.pay-back.text", Euros.text(back.cents(), language)),
                SalesPages.ORDERS + "?state=" + OrderFilter.TO_PAY_BACK.code());
        line(
                ending,
                "ending",
                getTranslation("sales.desk.ending.text", SalesFigures.SOON),
                SalesPages.ENDING + "?order=no");
        var requests = figures.trialRequests();
        line(requests, "trials", "", SalesPages.TRIALS);
        return attention.getChildren().findAny().isEmpty();
    }

    /** One thing that needs attention: how many, what, and where to see to it. Of none nothing is said. */
    private void line(int number, String key, String text, String path) {
        if (number == 0) {
            return;
        }
        var figure = new Span(NumberFormat.getIntegerInstance(language).format(number));
        figure.addClassName("kw-attention-number");
        var link = new Anchor(path, getTranslation("sales.desk." + key, number));
        link.addClassName("kw-row-name");
        var more = new Span(text);
        more.addClassName("kw-attention-text");
        var line = new ListItem(figure, link, more);
        line.addClassName("kw-attention-line");
        attention.add(line);
    }

    private BarChart revenue(SalesFigures figures) {
        var months = figures.revenue();
        var labels = new ArrayList<String>();
        months.keySet().forEach(month -> labels.add(label(month)));
        var total = months.values().stream().mapToLong(Long::longValue).sum();
        return new BarChart(
                getTranslation("sales.revenue"),
                getTranslation("sales.revenue.said", Euros.text(total, language)),
                labels,
                List.of(new BarChart.Series(getTranslation("sales.revenue.net"), List.copyOf(months.values()))),
                new BarChart.Figures(
                        cents -> Euros.text(cents, language), cents -> Euros.whole(cents, language), Euros.CENTS));
    }

    private BarChart trials(SalesFigures figures) {
        var months = figures.trials();
        var labels = months.keySet().stream().map(this::label).toList();
        var values = months.values();
        return new BarChart(
                getTranslation("sales.chart.trials"),
                getTranslation(
                        "sales.chart.trials.said",
                        values.stream().mapToLong(SalesFigures.Trials::started).sum(),
                        values.stream()
                                .mapToLong(SalesFigures.Trials::converted)
                                .sum()),
                labels,
                List.of(
                        series(
                                "started",
                                values.stream()
                                        .map(SalesFigures.Trials::started)
                                        .toList()),
                        series(
                                "converted",
                                values.stream()
                                        .map(SalesFigures.Trials::converted)
                                        .toList()),
                        series(
                                "ended",
                                values.stream().map(SalesFigures.Trials::ended).toList())),
                new BarChart.Figures(this::count, this::count, 1));
    }

    private String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    private BarChart.Series series(String key, List<Long> values) {
        return new BarChart.Series(getTranslation("sales.chart.trials." + key), values);
    }

    private String label(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM uuuu", language).format(month);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.desk.title");
    }
}
