package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.keywork.desk.Hit;
import org.keywork.shell.Mono;

/** Something that was found: its name, which leads to its page, and what one recognises it by. */
class HitLine extends ListItem {
    /** @param seesOrders whether an order leads to its page, and not to whose it is */
    HitLine(Hit hit, boolean seesOrders) {
        var name = path(hit, seesOrders)
                .<Component>map(path -> new Anchor(path, title(hit)))
                .orElseGet(() -> new Mono(hit.title()));
        name.addClassName("kw-line-name");
        var facts = new Div();
        facts.addClassName("kw-line-facts");
        fact(facts, hit.owner());
        fact(facts, hit.kind() == Hit.Kind.ORDER ? "" : hit.detail());
        fact(facts, state(hit));
        var said = new Div(name, facts);
        said.addClassName("kw-line");
        add(said);
    }

    private static void fact(Div facts, String text) {
        if (!text.isEmpty()) {
            facts.add(new Span(text));
        }
    }

    /** Signing keys have no page of their own. */
    static Optional<String> path(Hit hit, boolean seesOrders) {
        return switch (hit.kind()) {
            case KEY -> Optional.of(SupportPages.KEYS + "/" + hit.id());
            case TRACE -> Optional.of(SupportPages.toTrace(hit.id()));
            case SERVER -> Optional.of(SupportPages.SERVERS + "/" + hit.id());
            case ORDER ->
                Optional.of(
                        seesOrders
                                ? SalesPages.ORDERS + "/" + hit.id()
                                : SupportPages.ORGANIZATIONS + "/" + hit.organization());
            case ORGANIZATION, PERSON -> Optional.of(SupportPages.ORGANIZATIONS + "/" + hit.organization());
            case SIGNING_KEY -> Optional.empty();
        };
    }

    private String title(Hit hit) {
        return hit.kind() == Hit.Kind.KEY
                ? getTranslation(
                        "support.key.named", hit.id().substring(hit.id().length() - 5))
                : hit.title();
    }

    private String state(Hit hit) {
        return switch (hit.kind()) {
            case KEY -> getTranslation("support.key.status." + hit.state());
            case TRACE -> getTranslation("support.refused." + hit.state());
            case SERVER -> hit.state().isEmpty() ? "" : getTranslation("support.server.removed");
            case ORDER -> getTranslation("support.order." + hit.state());
            case SIGNING_KEY -> getTranslation("support.signing-key." + hit.state());
            case ORGANIZATION, PERSON -> "";
        };
    }
}
