package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.keywork.account.Bounce;
import org.keywork.account.Bounces;
import org.keywork.account.OrganizationId;
import org.keywork.desk.OrganizationList;

/** Whom to write to at an organization, as staff see it, and whether mails arrive. */
@SpringComponent
class OrganizationPeople {
    private final OrganizationList organizations;
    private final Bounces bounces;

    OrganizationPeople(OrganizationList organizations, Bounces bounces) {
        this.organizations = organizations;
        this.bounces = bounces;
    }

    Papers of(OrganizationId id) {
        var lines = organizations.people(id).stream()
                .map(person -> new ListItem(
                        new Span(person.name()),
                        new Anchor("mailto:" + person.email(), person.email()),
                        new Span(person.isOwner() ? I18NProvider.translate("sales.people.owner") : "")))
                .toList();
        return new Papers(I18NProvider.translate("sales.people.title"), lines);
    }

    /** That mails to it come back; empty where they don’t. */
    Optional<Paragraph> bounced(OrganizationId id) {
        var addresses = bounces.of(id).stream().map(Bounce::email).toList();
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        I18NProvider.translate("sales.organization.bounces", String.join(", ", addresses))));
    }
}
