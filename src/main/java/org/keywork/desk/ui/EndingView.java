package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.billing.RenewalWindow;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.desk.EndingExport;
import org.keywork.desk.EndingFilter;
import org.keywork.desk.EndingList;
import org.keywork.desk.EndingRow;
import org.keywork.shell.EmptyState;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.SubscriptionKind;

/** What ends in the next 90 days, the nearest end first: whom to call. */
@Route(value = SalesPages.ENDING, layout = MainLayout.class)
@RolesAllowed("SALES")
@Menu(title = "sales.ending.title", order = 160, icon = "vaadin:calendar-clock")
class EndingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final EndingList ending;
    private final EndingExport export;
    private final OfferTitles titles;
    private final Moments moments;
    private final CurrentUser user;
    private final RenewalWindow renewals;
    private final Clock clock;
    final Select<SubscriptionKind> kind = new Select<>();
    final Select<OfferReference> offer = new Select<>();
    final Select<Boolean> order = new Select<>();
    final RowList<EndingRow> rows;
    final Anchor csv;
    private final Paragraph count = new Paragraph();
    private final EmptyState empty =
            new EmptyState(getTranslation("sales.ending.empty.title"), getTranslation("sales.ending.empty"));
    private final Locale language = Languages.current();
    private volatile EndingFilter shown = EndingFilter.ALL;
    private boolean entering;

    EndingView(
            EndingList ending,
            EndingExport export,
            Offers offers,
            OfferTitles titles,
            Moments moments,
            CurrentUser user,
            RenewalWindow renewals,
            Clock clock) {
        this.ending = ending;
        this.export = export;
        this.titles = titles;
        this.moments = moments;
        this.user = user;
        this.renewals = renewals;
        this.clock = clock;
        rows = new RowList<>(
                getTranslation("sales.ending.title"),
                (offset, limit) -> ending.find(filter(), offset, limit),
                this::row);
        choice(kind, "kind", SubscriptionKind.PAID, SubscriptionKind.TRIAL);
        kind.setItemLabelGenerator(one -> getTranslation(one == null ? "sales.ending.kind" : "sales.kind." + one));
        choice(offer, "offer", offers.paid().stream().map(Offer::reference).toArray(OfferReference[]::new));
        offer.setItemLabelGenerator(one -> one == null ? getTranslation("sales.ending.offer") : titles.of(one));
        choice(order, "order", false, true);
        order.setItemLabelGenerator(
                one -> getTranslation(one == null ? "sales.ending.order" : "sales.ending.order." + one));
        count.addClassName("kw-count");
        count.getElement().setAttribute("role", "status");
        csv = new Anchor(this::write, getTranslation("sales.ending.csv"));
        csv.getElement().setAttribute("download", true);
        csv.addClassNames("kw-button", "kw-button-second");
        var tools = new Div(kind, offer, order, count);
        tools.addClassName("kw-tools");
        add(new PageHeader(getTranslation("sales.ending.title"), csv), tools, rows, empty);
    }

    @SafeVarargs
    private <T> void choice(Select<T> select, String name, T... items) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("sales.ending." + name));
        select.setAriaLabel(getTranslation("sales.ending.filter." + name));
        select.addValueChangeListener(change -> changed());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        kind.setValue(Addresses.parameter(event, "kind")
                .flatMap(name -> kind.getListDataView()
                        .getItems()
                        .filter(one -> code(one).equals(name))
                        .findFirst())
                .orElse(null));
        offer.setValue(Addresses.parameter(event, "offer")
                .flatMap(name -> offer.getListDataView()
                        .getItems()
                        .filter(one -> one.value().equals(name))
                        .findFirst())
                .orElse(null));
        order.setValue(Addresses.parameter(event, "order")
                .filter(said -> said.equals("yes") || said.equals("no"))
                .map("yes"::equals)
                .orElse(null));
        entering = false;
        show();
    }

    private EndingFilter filter() {
        return new EndingFilter(
                Optional.ofNullable(kind.getValue()),
                Optional.ofNullable(offer.getValue()),
                Optional.ofNullable(order.getValue()));
    }

    private void changed() {
        if (!entering) {
            var filter = filter();
            Addresses.say(
                    SalesPages.ENDING,
                    Map.of(
                            "kind", filter.kind().map(EndingView::code).orElse(""),
                            "offer", filter.offer().map(OfferReference::value).orElse(""),
                            "order",
                                    filter.hasOpenOrder()
                                            .map(open -> open ? "yes" : "no")
                                            .orElse("")));
            show();
        }
    }

    private static String code(SubscriptionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        shown = filter();
        var found = ending.count(shown);
        count.setText(getTranslation("sales.ending.count", found));
        rows.show(found);
        empty.setVisible(found == 0);
        csv.setVisible(found > 0);
    }

    Row row(EndingRow row) {
        return new Row(SalesPages.to(row.organization()), row.organizationName())
                .sub(moments.dateInWords(row.end()))
                .what(titles.withServers(row.product(), row.servers()))
                .state(state(row))
                .note(row.openOrder()
                        .map(id -> new Anchor(
                                SalesPages.to(id),
                                getTranslation(
                                        "sales.ending.ordered",
                                        row.openOrderNumber().orElse(""))))
                        .orElseGet(() -> new Anchor(
                                row.kind() == SubscriptionKind.PAID
                                        ? SalesPages.quoteFor(row.organization(), row.id())
                                        : SalesPages.quoteFor(row.organization()),
                                getTranslation("sales.quote.new"))));
    }

    private Div state(EndingRow row) {
        var today = LocalDate.ofInstant(clock.instant(), user.zone());
        var left = ChronoUnit.DAYS.between(today, row.end());
        var word = getTranslation("sales.ending.left." + row.kind(), left);
        if (row.kind() == SubscriptionKind.TRIAL) {
            return new Div(new StatusBadge(Tone.NEUTRAL, word), new DaysLeftBar(row.begin(), row.end(), today));
        }
        var needsUs = renewals.hasOpened(row.end(), today) && row.openOrder().isEmpty();
        var tone = needsUs ? Tone.WARNING : Tone.NEUTRAL;
        return new Div(new StatusBadge(tone, word));
    }

    /** Outside the page's lock: knows only what was shown last. */
    private void write(DownloadEvent event) throws IOException {
        event.setFileName("ending-" + LocalDate.ofInstant(clock.instant(), user.zone()) + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        export.write(shown, language, event.getOutputStream());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.ending.title");
    }
}
