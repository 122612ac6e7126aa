package org.keywork.desk.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.keywork.account.CurrentUser;
import org.keywork.account.Role;
import org.keywork.desk.SearchResult;
import org.keywork.desk.SupportKeyDoctor;
import org.keywork.desk.SupportSearch;
import org.keywork.doctor.DiagnosisTexts;
import org.keywork.shell.MainLayout;
import org.keywork.shell.MenuAlso;
import org.keywork.shell.PageHeader;

/** One field that takes anything, and finds it while one types. A pasted key stays out of the page's address. */
@Route(value = SupportPages.SEARCH, layout = MainLayout.class)
@RolesAllowed({"SUPPORT", "ADMIN"})
@MenuAlso({SupportPages.KEYS, SupportPages.SERVERS, SupportPages.ORGANIZATIONS, SupportPages.TRACES})
@Menu(title = "support.search.title", order = 200, icon = "vaadin:search")
class SupportSearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Room for a key with all that mails put into it. */
    private static final int LONGEST = 4_000;

    private final SupportSearch search;
    private final SupportKeyDoctor doctor;
    private final DiagnosisTexts texts;
    private final OfferTitles titles;
    private final CurrentUser user;
    final SearchField field = new SearchField(getTranslation("support.search"), getTranslation("support.search.hint"));
    final Div results = new Div();
    final Paragraph said = new Paragraph();

    SupportSearchView(
            SupportSearch search, SupportKeyDoctor doctor, DiagnosisTexts texts, OfferTitles titles, CurrentUser user) {
        this.search = search;
        this.doctor = doctor;
        this.texts = texts;
        this.titles = titles;
        this.user = user;
        addClassName("kw-support");
        field.setMaxLength(LONGEST);
        field.setAutofocus(true);
        field.addClassName("kw-wide");
        field.addValueChangeListener(change -> show());
        Shortcuts.addShortcutListener(field, pressed -> open(), Key.ENTER)
                .listenOn(field)
                .resetFocusOnActiveElement();
        said.addClassName("kw-count");
        said.getElement().setAttribute("role", "status");
        add(new PageHeader(getTranslation("support.search.title")), field, said, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = Addresses.parameter(event, "q").orElse("");
        if (asked.equals(field.getValue())) {
            show();
        } else {
            field.setValue(asked);
        }
    }

    private void show() {
        var text = field.getValue();
        var found = search.find(text);
        results.removeAll();
        doctor.look(text, found).ifPresent(key -> results.add(new PastedKeyCards(key, text, texts, titles)));
        found.groups().forEach(group -> results.add(section(group)));
        said.setText(summary(found));
        Addresses.say(SupportPages.SEARCH, Map.of("q", found.isKey() ? "" : text.strip()));
    }

    private String summary(SearchResult found) {
        if (field.getValue().isBlank()) {
            return getTranslation("support.search.text");
        }
        if (found.isCut()) {
            return getTranslation(
                    found.count() == 0 ? "support.search.late" : "support.search.found.cut", found.count());
        }
        return found.count() == 0
                ? getTranslation(found.isKey() ? "support.search.none.key" : "support.search.none")
                : getTranslation("support.search.found", found.count());
    }

    private Section section(SearchResult.Group group) {
        var lines = new UnorderedList(
                group.hits().stream().map(hit -> new HitLine(hit, seesOrders())).toArray(ListItem[]::new));
        lines.addClassName("kw-lines");
        var section = new Section(new H2(getTranslation("support.kind." + group.kind())), lines);
        if (group.hasMore()) {
            var more = new Paragraph(getTranslation("support.search.more", SupportSearch.SHOWN));
            more.addClassName("kw-none");
            section.add(more);
        }
        return section;
    }

    private boolean seesOrders() {
        return user.has(Role.SALES);
    }

    /** Opens what is plainly meant. */
    void open() {
        var found = search.find(field.getValue());
        said.setText(summary(found));
        found.only().flatMap(hit -> HitLine.path(hit, seesOrders())).ifPresent(path -> getUI().ifPresent(
                        ui -> ui.navigate(path)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.search.title");
    }
}
