package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationLine;
import org.keywork.trial.InvitationState;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialDirectory;
import org.keywork.trial.TrialId;
import org.keywork.trial.TrialRequest;

/** Trials for sales: what waits for an answer, what runs, who was invited. */
@Route(value = SalesPages.TRIALS, layout = MainLayout.class)
@RolesAllowed("SALES")
@Menu(title = "sales.trials.menu", order = 110, icon = "vaadin:flask")
class SalesTrialsView extends Div implements HasDynamicTitle {
    private final TrialDesk desk;
    private final InvitationDesk invitations;
    private final TrialDirectory directory;
    private final Organizations organizations;
    private final OfferTitles titles;
    private final Moments moments;
    final Button issue = new Button(getTranslation("sales.trials.issue"), VaadinIcon.PLUS.create());
    final Div body = new Div();

    SalesTrialsView(
            TrialDesk desk,
            InvitationDesk invitations,
            TrialDirectory directory,
            Organizations organizations,
            OfferTitles titles,
            Moments moments,
            IssueTrial.Parts parts) {
        this.desk = desk;
        this.invitations = invitations;
        this.directory = directory;
        this.organizations = organizations;
        this.titles = titles;
        this.moments = moments;
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

    private Section section(String key, List<ListItem> lines) {
        var section = new Section(new H2(getTranslation("sales.trials." + key)));
        if (lines.isEmpty()) {
            section.add(new Paragraph(getTranslation("sales.trials." + key + ".none")));
        } else {
            var list = new UnorderedList(lines.toArray(ListItem[]::new));
            list.addClassName("kw-lines");
            section.add(list);
        }
        return section;
    }

    private ListItem request(TrialDetails trial) {
        var earlier = directory.of(trial.organization()).size() - 1;
        var approve = button("sales.trials.approve", () -> answer(trial, true));
        var decline = button("sales.trials.decline", () -> answer(trial, false));
        return line(
                organization(trial.organization()),
                List.of(
                        what(trial),
                        moments.at(trial.requestedAt(), moments.ago(trial.requestedAt())),
                        new Span(getTranslation("sales.trials.earlier", earlier))),
                trial.purpose(),
                approve,
                decline);
    }

    private void answer(TrialDetails trial, boolean granted) {
        var key = granted ? "sales.trials.approve" : "sales.trials.decline";
        var note = new ReasonField(getTranslation("sales.trials.note"), getTranslation("sales.trials.note.help"), 500);
        note.setRequiredIndicatorVisible(!granted);
        new ActDialog(getTranslation(key + ".title"), getTranslation(key + ".text"), getTranslation(key), note)
                .does(() -> granted ? approve(trial.id(), note) : decline(trial.id(), note))
                .open();
    }

    private boolean approve(TrialId id, ReasonField note) {
        var text = note.getValue().isBlank() ? "" : note.reason().orElse("");
        switch (desk.approve(id, text)) {
            case TrialRequest.Started started -> Notices.success(getTranslation("sales.trials.approved"));
            case TrialRequest.Waits waits -> Notices.success(getTranslation("sales.trials.approved"));
            case TrialRequest.Refused refused -> Notices.failure(getTranslation("trial.refusal." + refused.reason()));
        }
        show();
        return true;
    }

    private boolean decline(TrialId id, ReasonField note) {
        var reason = note.reason();
        reason.ifPresent(text -> {
            if (desk.decline(id, text)) {
                Notices.success(getTranslation("sales.trials.declined"));
            } else {
                Notices.failure(getTranslation("trial.refusal.DECIDED_ALREADY"));
            }
            show();
        });
        return reason.isPresent();
    }

    private ListItem running(TrialDetails trial) {
        var end = trial.entitlement().flatMap(granted -> granted.end());
        var acts = trial.wasProlonged()
                ? new Component[0]
                : new Component[] {button("sales.trials.prolong", () -> prolong(trial))};
        return line(
                organization(trial.organization()),
                List.of(
                        what(trial),
                        new Span(end.map(moments::fromToday).orElse("")),
                        new Span(String.join(", ", trial.servers().values()))),
                "",
                acts);
    }

    private void prolong(TrialDetails trial) {
        new ConfirmAct(
                        getTranslation("sales.trials.prolong.title"),
                        getTranslation("sales.trials.prolong.text", TrialDesk.PROLONGED_DAYS),
                        getTranslation("sales.trials.prolong"),
                        () -> {
                            if (desk.prolong(trial.id())) {
                                Notices.success(getTranslation("sales.trials.prolonged"));
                            } else {
                                Notices.failure(getTranslation("trial.refusal.NOT_PROLONGABLE"));
                            }
                            show();
                        })
                .open();
    }

    private ListItem left(TrialDetails trial) {
        return line(
                organization(trial.organization()),
                List.of(what(trial)),
                getTranslation(
                        "sales.trials.left-early.text",
                        String.join(", ", trial.leftBecauseOfInstance().values())));
    }

    private ListItem invitation(InvitationLine invitation) {
        var name = new Span(invitation.email());
        name.addClassName("kw-line-name");
        var wanted = invitation.wanted();
        var acts = invitation.state() == InvitationState.OPEN
                ? new Component[] {
                    button("sales.trials.copy", () -> copy(invitation)),
                    button("sales.trials.resend", () -> resend(invitation)),
                    button("sales.trials.withdraw", () -> withdraw(invitation))
                }
                : new Component[0];
        return line(
                name,
                List.of(
                        new Span(getTranslation(
                                "sales.trials.what",
                                titles.withServers(wanted.product(), wanted.places()),
                                wanted.days())),
                        new Span(getTranslation(
                                "sales.trials.invitation." + invitation.state(), moments.day(invitation.expiresAt())))),
                wanted.purpose(),
                acts);
    }

    private void copy(InvitationLine invitation) {
        invitations
                .copy(invitation.id())
                .ifPresentOrElse(
                        link -> new InvitationLinkDialog(link).open(),
                        () -> Notices.failure(getTranslation("sales.trials.not-open")));
    }

    private void resend(InvitationLine invitation) {
        said(invitations.resend(invitation.id()), "sales.trials.resent");
    }

    private void withdraw(InvitationLine invitation) {
        said(invitations.withdraw(invitation.id()), "sales.trials.withdrawn");
    }

    private void said(boolean done, String key) {
        if (done) {
            Notices.success(getTranslation(key));
        } else {
            Notices.failure(getTranslation("sales.trials.not-open"));
        }
        show();
    }

    private Span what(TrialDetails trial) {
        return new Span(
                getTranslation("sales.trials.what", titles.withServers(trial.product(), trial.places()), trial.days()));
    }

    private Anchor organization(OrganizationId id) {
        var link = new Anchor(
                SalesPages.to(id),
                organizations.find(id).map(Organizations.Profile::name).orElse(""));
        link.addClassName("kw-line-name");
        return link;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static ListItem line(Component name, List<? extends Component> facts, String why, Component... acts) {
        var factLine = new Span();
        factLine.addClassName("kw-line-facts");
        facts.forEach(factLine::add);
        var said = new Div(name, factLine);
        if (!why.isEmpty()) {
            said.add(new Span(why));
        }
        said.addClassName("kw-line");
        var buttons = new Div(acts);
        buttons.addClassName("kw-actions");
        return new ListItem(said, buttons);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sales.trials.title");
    }
}
