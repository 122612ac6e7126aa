package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.keywork.account.Bounce;
import org.keywork.account.Bounces;
import org.keywork.account.OrganizationId;
import org.keywork.asset.KeyDesk;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.ServerSummary;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialDirectory;

/** What sales see of an organization besides its business: its trials, mails that come back, servers that need a key. */
@SpringComponent
class OrganizationExtras {
    private final TrialDirectory trials;
    private final Bounces bounces;
    private final KeyDesk keys;
    private final OfferTitles titles;
    private final Moments moments;

    OrganizationExtras(TrialDirectory trials, Bounces bounces, KeyDesk keys, OfferTitles titles, Moments moments) {
        this.trials = trials;
        this.bounces = bounces;
        this.keys = keys;
        this.titles = titles;
        this.moments = moments;
    }

    /** That mails to it come back; empty where they don’t. */
    Optional<Paragraph> bounces(OrganizationId id) {
        var addresses = bounces.of(id).stream().map(Bounce::email).toList();
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        var said = new Paragraph(text("sales.organization.bounces", String.join(", ", addresses)));
        said.addClassName("kw-refusal");
        return Optional.of(said);
    }

    Section trials(OrganizationId id) {
        var had = trials.of(id);
        var section = new Section(new H2(text("sales.trials.title")));
        if (had.isEmpty()) {
            var none = new Paragraph(text("sales.organization.trials.none"));
            none.addClassName("kw-none");
            section.add(none);
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("kw-papers");
        had.forEach(trial -> list.add(line(trial)));
        section.add(list);
        return section;
    }

    private ListItem line(TrialDetails trial) {
        return new ListItem(
                new Span(text("sales.trials.what", titles.withServers(trial.product(), trial.places()), trial.days())),
                new Span(text("sales.trial.state." + trial.state())),
                moments.at(trial.requestedAt(), moments.day(trial.requestedAt())),
                new Span(trial.convertedAt().isPresent() ? text("sales.trial.converted") : ""));
    }

    /** Sales issue a server’s first key, and never read it: the customer copies it from the server’s page. */
    Button issueKey(OrganizationId organization, ServerSummary server, Runnable done) {
        var issue = new Button(text("sales.key.issue"), click -> {
            if (keys.issue(organization, server.id()) instanceof KeyRequest.Issued) {
                Notices.success(text("sales.key.issued", server.name()));
            } else {
                Notices.failure(text("sales.key.has-one"));
            }
            done.run();
        });
        issue.addThemeVariants(ButtonVariant.TERTIARY);
        issue.addClassName("kw-row-note");
        issue.setDisableOnClick(true);
        issue.setAriaLabel(text("sales.key.issue") + ", " + server.name());
        return issue;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
