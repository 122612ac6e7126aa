package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.keywork.audit.AuditTrail;
import org.keywork.audit.TrailEntry;
import org.keywork.audit.TrailFilter;
import org.keywork.desk.AuditDesk;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.DayPicker;
import org.keywork.shell.EmptyState;
import org.keywork.shell.Focus;
import org.keywork.shell.MainLayout;
import org.keywork.shell.MenuAlso;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.shell.Texts;

/** Who did what to what, from where, when, with what result; and whether the record is still as it was written. */
@Route(value = AuditView.PATH, layout = MainLayout.class)
@RouteAlias(value = AuditView.ALSO, layout = MainLayout.class)
@MenuAlso(AuditView.ALSO)
@RolesAllowed("ADMIN")
@Menu(title = "audit.title", order = 310, icon = "vaadin:records")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "admin/audit";
    /** Where one looks for it, as the other page of administration is there. */
    static final String ALSO = "administration/audit";

    private final AuditDesk desk;
    private final CurrentUser user;
    private final Moments moments;
    private final AuditRows words;
    final TextField number = field("number");
    final TextField who = field("who");
    final TextField action = field("action");
    final TextField subject = field("subject");
    final DayPicker from = new DayPicker();
    final DayPicker until = new DayPicker();
    final RowList<TrailEntry> rows;
    final AuditVerdict verdict;
    final Button verify = new Button(getTranslation("audit.verify"), click -> verify());
    final Button erase = new Button(getTranslation("audit.erase"), click -> confirmErasing());
    final Button allOrganizations = new Button("", click -> allOrganizations());
    private final Paragraph count = new Paragraph();
    private final EmptyState empty = new EmptyState(getTranslation("audit.empty.title"), getTranslation("audit.empty"));
    private @Nullable UUID organization;
    private boolean entering;

    AuditView(AuditDesk desk, CurrentUser user, Moments moments, Texts texts) {
        this.desk = desk;
        this.user = user;
        this.moments = moments;
        verdict = new AuditVerdict(moments);
        words = new AuditRows(moments, texts, this::open);
        rows = new RowList<>(
                getTranslation("audit.title"), (offset, limit) -> desk.find(filter(), offset, limit), words::row);
        name(from, "from");
        name(until, "until");
        number.addClassName("kw-entry-number");
        number.setAllowedCharPattern("[0-9\\s.,’]");
        from.addValueChangeListener(change -> changed());
        until.addValueChangeListener(change -> changed());
        count.addClassName("kw-count");
        count.getElement().setAttribute("role", "status");
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        erase.addThemeVariants(ButtonVariant.TERTIARY);
        allOrganizations.addThemeVariants(ButtonVariant.TERTIARY);
        var export = new Anchor(this::write, getTranslation("audit.export"));
        export.getElement().setAttribute("download", true);
        export.addClassNames("kw-button", "kw-button-second");
        addClassName("kw-audit");
        var tools = new Div(number, who, action, subject, from, until, allOrganizations, erase, count);
        tools.addClassName("kw-tools");
        add(new PageHeader(getTranslation("audit.title"), export, verify), verdict, tools, rows, empty);
    }

    private TextField field(String name) {
        var field = new SearchField(getTranslation("audit." + name), getTranslation("audit." + name + ".hint"));
        field.addValueChangeListener(change -> changed());
        return field;
    }

    private void name(DayPicker day, String name) {
        day.setAriaLabel(getTranslation("audit." + name));
        day.setPlaceholder(getTranslation("audit." + name));
        day.setClearButtonVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        number.setValue(Addresses.parameter(event, "number").orElse(""));
        who.setValue(Addresses.parameter(event, "who").orElse(""));
        action.setValue(Addresses.parameter(event, "action").orElse(""));
        subject.setValue(Addresses.parameter(event, "subject").orElse(""));
        from.setValue(Addresses.day(event, "from").orElse(null));
        until.setValue(Addresses.day(event, "until").orElse(null));
        organization = Addresses.id(event, "organization").orElse(null);
        entering = false;
        show();
    }

    private TrailFilter filter() {
        var zone = user.zone();
        return new TrailFilter(
                who.getValue(),
                action.getValue(),
                subject.getValue(),
                Optional.ofNullable(organization),
                from.getOptionalValue().map(day -> day.atStartOfDay(zone).toInstant()),
                until.getOptionalValue()
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                entryNumber(number.getValue()));
    }

    private void changed() {
        if (!entering) {
            Addresses.say(
                    PATH,
                    Map.of(
                            "number", number.getValue().strip(),
                            "who", who.getValue(),
                            "action", action.getValue(),
                            "subject", subject.getValue(),
                            "organization", organization == null ? "" : organization.toString(),
                            "from",
                                    from.getOptionalValue()
                                            .map(LocalDate::toString)
                                            .orElse(""),
                            "until",
                                    until.getOptionalValue()
                                            .map(LocalDate::toString)
                                            .orElse("")));
            show();
        }
    }

    private void show() {
        var found = desk.count(filter());
        count.setText(
                found < AuditTrail.SHOWN
                        ? getTranslation("audit.count", found)
                        : getTranslation("audit.count.most", found));
        rows.show(found);
        empty.setVisible(found == 0);
        erase.setVisible(desk.onlyPerson(who.getValue()).isPresent());
        allOrganizations.setVisible(organization != null);
        if (organization != null) {
            allOrganizations.setText(getTranslation(
                    "audit.organization.only",
                    desk.nameOf(new OrganizationId(organization)).orElse(organization.toString())));
        }
    }

    private void allOrganizations() {
        organization = null;
        changed();
        who.focus(); // its button has gone
    }

    void open(TrailEntry entry) {
        new AuditEntryDialog(
                        entry,
                        words,
                        moments,
                        entry.organization().flatMap(id -> desk.nameOf(new OrganizationId(id))),
                        desk.hashBefore(entry))
                .open();
    }

    /** That it was verified is an entry itself, which stands in the list at once: nobody has their focus there yet. */
    private void verify() {
        var begun = desk.verify();
        show();
        verify.setEnabled(false);
        verdict.show(begun, () -> {
            verify.setEnabled(true);
            Focus.backOn(verify);
        });
    }

    private void confirmErasing() {
        desk.onlyPerson(who.getValue()).ifPresent(person -> new ConfirmAct(
                        getTranslation("audit.erase.title", words.name(person)),
                        getTranslation("audit.erase.text"),
                        getTranslation("audit.erase"),
                        () -> erase(person))
                .open());
    }

    private void erase(TrailEntry.Who person) {
        if (desk.erase(person)) {
            Notices.success(getTranslation("audit.erase.done"));
        } else {
            Notices.failure(getTranslation("audit.erase.before"));
        }
        who.clear();
        show();
        who.focus(); // what one pressed has gone
    }

    /** Outside the page's lock. */
    private void write(DownloadEvent event) throws IOException {
        event.setFileName("audit.jsonl");
        event.setContentType("application/jsonl");
        desk.export(event.getOutputStream());
    }

    /** With or without what groups digits; what is no number is that of no entry. */
    private static Optional<Long> entryNumber(String text) {
        var digits = text.replaceAll("[\\s\\p{Z}.,’]", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1L);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
