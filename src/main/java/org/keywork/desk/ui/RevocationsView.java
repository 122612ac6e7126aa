package org.keywork.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keywork.account.CurrentUser;
import org.keywork.asset.RevocationReason;
import org.keywork.desk.RevocationExport;
import org.keywork.revocation.RevocationDetails;
import org.keywork.revocation.RevocationFilter;
import org.keywork.revocation.RevocationHistory;
import org.keywork.revocation.Target;
import org.keywork.shell.DayPicker;
import org.keywork.shell.EmptyState;
import org.keywork.shell.Languages;
import org.keywork.shell.MainLayout;
import org.keywork.shell.PageHeader;

/** Every act that took something out of use or gave it back, the latest first. */
@Route(value = RevocationPages.LIST, layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
@Menu(title = "revocation.title", order = 220, icon = "vaadin:ban")
class RevocationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final RevocationHistory history;
    private final RevocationExport export;
    private final CurrentUser user;
    private final Clock clock;
    final SearchField organization =
            new SearchField(getTranslation("revocation.filter.organization"), getTranslation("revocation.search"));
    final Select<RevocationReason> reason = new Select<>();
    final Select<RevocationHistory.Actor> actor = new Select<>();
    final DayPicker from = new DayPicker();
    final DayPicker until = new DayPicker();
    final Checkbox waiting = new Checkbox(getTranslation("revocation.filter.waiting"));
    final RowList<RevocationDetails> rows;
    final Anchor csv;
    private final Paragraph count = new Paragraph();
    private final EmptyState empty =
            new EmptyState(getTranslation("revocation.empty.title"), getTranslation("revocation.empty"));
    private final EmptyState noMatch =
            new EmptyState(getTranslation("revocation.no-match.title"), getTranslation("revocation.no-match"));
    private final Locale language = Languages.current();
    private final Anchor everything = new Anchor(RevocationPages.LIST, getTranslation("revocation.show-all"));
    private Optional<Target> only = Optional.empty();
    private volatile RevocationFilter shown = RevocationFilter.all();
    private boolean entering;

    RevocationsView(
            RevocationHistory history, RevocationExport export, RevocationRows row, CurrentUser user, Clock clock) {
        this.history = history;
        this.export = export;
        this.user = user;
        this.clock = clock;
        rows = new RowList<>(
                getTranslation("revocation.title"), (offset, limit) -> history.find(shown, offset, limit), row::of);
        choice(reason, "reason", RevocationReason.values());
        reason.setItemLabelGenerator(
                one -> getTranslation(one == null ? "revocation.filter.reason" : "revocation.reason." + one));
        choice(actor, "actor", history.actors().toArray(RevocationHistory.Actor[]::new));
        actor.setItemLabelGenerator(one -> one == null ? getTranslation("revocation.filter.actor") : one.name());
        organization.addValueChangeListener(change -> changed());
        from.setPlaceholder(getTranslation("revocation.filter.from"));
        from.setAriaLabel(getTranslation("revocation.filter.from"));
        from.setClearButtonVisible(true);
        until.setPlaceholder(getTranslation("revocation.filter.until"));
        until.setAriaLabel(getTranslation("revocation.filter.until"));
        until.setClearButtonVisible(true);
        from.addValueChangeListener(change -> changed());
        until.addValueChangeListener(change -> changed());
        waiting.addValueChangeListener(change -> changed());
        count.addClassName("kw-count");
        count.getElement().setAttribute("role", "status");
        csv = new Anchor(this::write, getTranslation("revocation.csv"));
        csv.getElement().setAttribute("download", true);
        csv.addClassNames("kw-button", "kw-button-second");
        var tools = new Div(organization, reason, actor, from, until, waiting, everything, count);
        tools.addClassName("kw-tools");
        add(new PageHeader(getTranslation("revocation.title"), csv), tools, rows, empty, noMatch);
    }

    @SafeVarargs
    private <T> void choice(Select<T> select, String name, T... items) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("revocation.filter." + name));
        select.setAriaLabel(getTranslation("revocation.filter." + name));
        select.addValueChangeListener(change -> changed());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        only = Stream.of(Target.Scope.values())
                .flatMap(scope -> Addresses.parameter(event, code(scope)).flatMap(id -> Target.of(scope, id)).stream())
                .findFirst();
        everything.setVisible(only.isPresent());
        organization.setValue(Addresses.parameter(event, "q").orElse(""));
        reason.setValue(Addresses.parameter(event, "reason")
                .flatMap(name -> Stream.of(RevocationReason.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst())
                .orElse(null));
        actor.setValue(Addresses.parameter(event, "actor")
                .flatMap(id -> actor.getListDataView()
                        .getItems()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst())
                .orElse(null));
        from.setValue(Addresses.day(event, "from").orElse(null));
        until.setValue(Addresses.day(event, "until").orElse(null));
        waiting.setValue(Addresses.parameter(event, "waiting").isPresent());
        entering = false;
        show();
    }

    private RevocationFilter filter() {
        return new RevocationFilter(
                Optional.ofNullable(reason.getValue()),
                Optional.ofNullable(actor.getValue()).map(RevocationHistory.Actor::id),
                organization.getValue().strip(),
                Optional.empty(),
                only,
                Optional.ofNullable(from.getValue()).map(this::beginOf),
                Optional.ofNullable(until.getValue()).map(day -> beginOf(day.plusDays(1))),
                waiting.getValue());
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(user.zone()).toInstant();
    }

    private void changed() {
        if (!entering) {
            var said = new HashMap<>(Map.of(
                    "q", organization.getValue().strip(),
                    "reason", said(reason.getValue()).toLowerCase(Locale.ROOT),
                    "actor",
                            Optional.ofNullable(actor.getValue())
                                    .map(one -> one.id().toString())
                                    .orElse(""),
                    "from", said(from.getValue()),
                    "until", said(until.getValue()),
                    "waiting", waiting.getValue() ? "yes" : ""));
            only.ifPresent(target -> said.put(code(target.scope()), target.id()));
            Addresses.say(RevocationPages.LIST, said);
            show();
        }
    }

    private static String code(Target.Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void show() {
        shown = filter();
        var found = history.count(shown);
        count.setText(getTranslation("revocation.count", found));
        rows.show(found);
        var isEverything = shown.equals(RevocationFilter.all());
        empty.setVisible(found == 0 && isEverything);
        noMatch.setVisible(found == 0 && !isEverything);
        csv.setVisible(found > 0);
    }

    /** Outside the page's lock: knows only what was shown last. */
    private void write(DownloadEvent event) throws IOException {
        event.setFileName("revocations-" + LocalDate.ofInstant(clock.instant(), user.zone()) + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        export.write(shown, language, event.getOutputStream());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("revocation.title");
    }
}
