package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.keywork.account.OrganizationId;
import org.keywork.asset.KeyDesk;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.ServerBadge;
import org.keywork.asset.ServerState;
import org.keywork.asset.ServerSummary;
import org.keywork.asset.TrialBadge;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;

/** An organization's servers, as sales see them: how each stands, and a first key for those that have none. */
@SpringComponent
class OrganizationServerRows {
    private final OrganizationServers servers;
    private final KeyDesk keys;
    private final OfferTitles titles;
    private final Moments moments;

    OrganizationServerRows(OrganizationServers servers, KeyDesk keys, OfferTitles titles, Moments moments) {
        this.servers = servers;
        this.keys = keys;
        this.titles = titles;
        this.moments = moments;
    }

    /** @param changed is done when a key was issued */
    Section of(OrganizationId id, Runnable changed) {
        var count = servers.count(id, "");
        if (count == 0) {
            return new Papers(text("sales.servers.title"), List.of(), text("sales.servers.none"));
        }
        var rows = new RowList<ServerSummary>(
                text("sales.servers.title"),
                (offset, limit) -> servers.of(id, "", offset, limit),
                server -> row(id, server, changed));
        rows.show(count);
        return new Section(new H2(text("sales.servers.title")), rows);
    }

    /** Without a link: staff have no page for it here. */
    Div row(OrganizationId organization, ServerSummary server, Runnable changed) {
        var state = ServerBadge.of(server, moments);
        state.addClassName("kw-row-state");
        var row = new Div(
                part("kw-row-name", server.name()),
                part(
                        "kw-row-sub",
                        server.url().map(address -> address.withoutScheme()).orElse("")),
                part("kw-row-what", titles.of(server.entitlement().product())),
                state,
                contact(server));
        if (!server.hasKey()) {
            row.add(issueKey(organization, server, changed));
        }
        row.addClassNames("kw-row", "kw-row-still", "kw-row-server");
        return row;
    }

    /** With its trial, where its state says something more urgent. */
    private Span contact(ServerSummary server) {
        var contact = new Span();
        contact.addClassNames("kw-row-when", "kw-row-facts");
        server.trial()
                .filter(trial -> server.state() != ServerState.VALID)
                .ifPresent(trial -> contact.add(new TrialBadge(trial.daysLeft())));
        server.glpiVersion().ifPresent(version -> contact.add(new Span(text("asset.glpi", version))));
        server.lastSeen().ifPresent(at -> contact.add(moments.at(at, text("asset.seen", moments.ago(at)))));
        return contact;
    }

    private static Span part(String styled, String text) {
        var part = new Span(text);
        part.addClassName(styled);
        return part;
    }

    /** Sales issue a server’s first key, and never read it: the customer copies it from the server’s page. */
    private Button issueKey(OrganizationId organization, ServerSummary server, Runnable changed) {
        var issue = new Button(text("sales.key.issue"), click -> {
            switch (keys.issue(organization, server.id())) {
                case KeyRequest.Issued issued -> Notices.success(text("sales.key.issued", server.name()));
                case KeyRequest.Refused(var reason) ->
                    Notices.failure(text(
                            reason == KeyRequest.Reason.SERVER_REVOKED ? "server.key.closed" : "sales.key.has-one"));
            }
            changed.run();
        });
        issue.addThemeVariants(ButtonVariant.TERTIARY);
        issue.addClassName("kw-row-act");
        issue.setDisableOnClick(true);
        issue.setAriaLabel(text("sales.key.issue") + ", " + server.name());
        return issue;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
