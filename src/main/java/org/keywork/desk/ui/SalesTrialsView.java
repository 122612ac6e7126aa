package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.keywork.account.Organizations;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationLine;
import org.keywork.trial.InvitationState;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialDirectory;

/** Trials for sales: what waits for an answer, what runs, who was invited. */
@Route(value = SalesPages.TRIALS, layout = MainLayout.class)
@RolesAllowed("SALES")
@Menu(title = "sales.trials.menu", order = 110, icon = "vaadin:flask")
class SalesTrialsView extends Div implements HasDynamicTitle {
    private final TrialDesk desk;
    private final InvitationDesk invitations;
    private final TrialDirectory directory;
    private final TrialInWords words;
    private final OfferTitles titles;
    private final Moments moments;
    private final TrialActions withTrial;
    private final InvitationActions withInvitation;
    final Button issue = new Button(getTranslation("sales.trials.issue"), VaadinIcon.PLUS.create());
    final Div body = new Div();

    SalesTrialsView(
            TrialDesk desk,
            InvitationDesk invitations,
            TrialDirectory directory,
            Organizations organizations,
            OfferTitles titles,
            Moments moments,
            Clock clock,
            IssueTrial.Parts parts) {
        this.desk = desk;
        this.invitations = invitations;
        this.directory = directory;
        this.words = new TrialInWords(organizations, titles, clock);
        this.titles = titles;
        this.moments = moments;
        this.withTrial = new TrialActions(desk, words, this::show);
        this.withInvitation = new InvitationActions(invitations, this::show);
        addClassNames("kw-desk", "kw-trial-desk");
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        issue.addClickListener(click -> new IssueTrial(parts, this::show).open());
        add(new PageHeader(getTranslation("sales.trials.title"), issue), body);
        show();
    }

    private void show() {
        body.removeAll();
        var left = new Paragraph(getTranslation("sales.trials.left", desk.left()));
        left.addClassName("kw-desk-lead");
        body.add(left);
        body.add(section("requests", desk.requests().stream().map(this::request).toList()));
        body.add(section("running", desk.running().stream().map(this::running).toList()));
        var leftEarly = desk.leftBecauseOfInstance().stream().map(this::left).toList();
        if (!leftEarly.isEmpty()) {
            body.add(section("left-early", leftEarly));
        }
        body.add(section(
                "invitations", invitations.list().stream().map(this::invitation).toList()));
    }

    private Section section(String key, List<DeskLine> lines) {
        var section = new Section(new H2(getTranslation("sales.trials." + key)));
        if (lines.isEmpty()) {
            section.add(new Paragraph(getTranslation("sales.trials." + key + ".none")));
        } else {
            var list = new UnorderedList(lines.toArray(DeskLine[]::new));
            list.addClassName("kw-lines");
            section.add(list);
        }
        return section;
    }

    private DeskLine request(TrialDetails trial) {
        var earlier = directory.of(trial.organization()).size() - 1;
        return line(trial)
                .fact(moments.at(trial.requestedAt(), moments.ago(trial.requestedAt())))
                .fact(getTranslation("sales.trials.earlier", earlier))
                .words(trial.purpose())
                .usualAct("sales.trials.approve", () -> withTrial.approve(trial))
                .actApart("sales.trials.decline", () -> withTrial.decline(trial));
    }

    private DeskLine running(TrialDetails trial) {
        var end = trial.entitlement().flatMap(granted -> granted.end());
        var line = line(trial)
                .fact(end.map(day -> getTranslation("sales.trials.ends", moments.fromToday(day)))
                        .orElse(""))
                .fact(String.join(", ", trial.servers().values()));
        words.daysLeft(trial).ifPresent(line::drawn);
        return trial.wasProlonged() ? line : line.act("sales.trials.prolong", () -> withTrial.prolong(trial));
    }

    private DeskLine left(TrialDetails trial) {
        return line(trial)
                .words(getTranslation(
                        "sales.trials.left-early.text",
                        String.join(", ", trial.leftBecauseOfInstance().values())));
    }

    private DeskLine line(TrialDetails trial) {
        return new DeskLine(SalesPages.to(trial.organization()), words.customer(trial)).fact(words.what(trial));
    }

    private DeskLine invitation(InvitationLine invitation) {
        var wanted = invitation.wanted();
        var line = new DeskLine(invitation.email())
                .fact(getTranslation(
                        "sales.trials.what", titles.withServers(wanted.product(), wanted.places()), wanted.days()))
                .fact(getTranslation(
                        "sales.trials.invitation." + invitation.state(), moments.day(invitation.expiresAt())))
                .words(wanted.purpose());
        if (invitation.state() == InvitationState.OPEN) {
            line.act("sales.trials.copy", () -> withInvitation.copy(invitation))
                    .act("sales.trials.resend", () -> withInvitation.resend(invitation))
                    .act("sales.trials.withdraw", () -> withInvitation.withdraw(invitation));
        }
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.trials.title");
    }
}
