package org.keywork.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.keywork.notification.MailDesk;
import org.keywork.notification.MailDesk.Entry;
import org.keywork.notification.MailDesk.Pile;
import org.keywork.notification.MailState;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;

/** Whether all mails are out; what isn't and why, and what only an administrator can decide. */
@Route(value = "administration/mail", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@Menu(title = "notification.desk.menu", order = 300, icon = "vaadin:envelope")
class MailDeskView extends Div implements HasDynamicTitle {
    private final MailDesk desk;
    private final Moments moments;
    final Div state = new Div();
    final Div lists = new Div();

    MailDeskView(MailDesk desk, Moments moments) {
        this.desk = desk;
        this.moments = moments;
        addClassName("kw-mails");
        state.addClassNames("kw-state", "kw-tallies");
        state.getElement().setAttribute("role", "status");
        add(new PageHeader(getTranslation("notification.desk.title")), state, lists);
        lists.addClassName("kw-mails");
        show();
    }

    private void show() {
        state.removeAll();
        lists.removeAll();
        var overview = desk.overview();
        if (overview.isAllOut()) {
            state.add(
                    new StatusBadge(Tone.SUCCESS, getTranslation("notification.desk.all-out")),
                    new Paragraph(getTranslation("notification.desk.all-out.text")));
        }
        show("unknown", Tone.ERROR, overview.unknown());
        show("refused", Tone.ERROR, overview.refused());
        show("given-up", Tone.ERROR, overview.givenUp());
        show("waiting", Tone.WARNING, overview.waiting());
    }

    private void show(String name, Tone tone, Pile pile) {
        if (pile.count() == 0) {
            return;
        }
        var key = "notification.desk." + name;
        state.add(new StatusBadge(tone, getTranslation(key + ".count", pile.count())));
        var lines = new UnorderedList();
        lines.addClassName("kw-lines");
        pile.first().forEach(entry -> lines.add(line(entry)));
        var section = new Section(new H2(getTranslation(key)), new Paragraph(getTranslation(key + ".text")), lines);
        if (pile.count() > pile.first().size()) {
            section.add(new Paragraph(
                    getTranslation("notification.desk.more", pile.first().size())));
        }
        lists.add(section);
    }

    private ListItem line(Entry entry) {
        var title = new Span(getTranslation("notification.desk.kind." + entry.kind()));
        title.addClassName("kw-line-name");
        var words = new Div(title, new Span(address(entry)), facts(entry));
        words.addClassName("kw-line");
        var line = new ListItem(words);
        entry.problem().ifPresent(problem -> {
            var why = new Span(
                    problem.isAnswer()
                            ? getTranslation("notification.desk.problem.answer", problem.code())
                            : getTranslation("notification.desk.problem." + problem.code()));
            why.addClassName("kw-line-why");
            words.add(why);
        });
        if (entry.state() != MailState.WAITING && entry.state() != MailState.HANDING_OVER) {
            line.add(decision(entry));
        }
        return line;
    }

    private Span facts(Entry entry) {
        var facts = new Span(
                moments.at(entry.since(), getTranslation("notification.desk.since", moments.ago(entry.since()))));
        facts.addClassName("kw-line-facts");
        facts.add(new Span(getTranslation("notification.desk.tries", entry.attempts())));
        if (entry.state() == MailState.HANDING_OVER) {
            facts.add(new Span(getTranslation("notification.desk.now")));
        } else if (entry.state() == MailState.WAITING) {
            entry.nextTry()
                    .ifPresent(next ->
                            facts.add(moments.at(next, getTranslation("notification.desk.next", moments.ago(next)))));
        }
        return facts;
    }

    private Div decision(Entry entry) {
        var again = new Button(getTranslation("notification.desk.again"), click -> confirm(entry));
        again.setAriaLabel(getTranslation("notification.desk.again.of", address(entry)));
        var letBe = new Button(
                getTranslation("notification.desk.let-be"),
                click -> decided(desk.letBe(entry.id()), "notification.desk.let-be.done"));
        letBe.setAriaLabel(getTranslation("notification.desk.let-be.of", address(entry)));
        letBe.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(again, letBe);
        buttons.addClassName("kw-actions");
        return buttons;
    }

    private void confirm(Entry entry) {
        new ConfirmAct(
                        getTranslation("notification.desk.again.of", address(entry)),
                        getTranslation("notification.desk.again.text"),
                        getTranslation("notification.desk.again"),
                        () -> decided(desk.sendAgain(entry.id()), "notification.desk.again.done"))
                .open();
    }

    private void decided(boolean first, String done) {
        show();
        if (first) {
            Notices.success(getTranslation(done));
        } else {
            Notices.failure(getTranslation("notification.desk.decided"));
        }
    }

    private String address(Entry entry) {
        return entry.email().orElseGet(() -> getTranslation("notification.desk.no-address"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.desk.title");
    }
}
