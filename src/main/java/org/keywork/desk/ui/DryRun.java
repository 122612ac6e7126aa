package org.keywork.desk.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.keywork.account.Recipient;
import org.keywork.asset.KeyReach;
import org.keywork.revocation.Outcome.Refusal;
import org.keywork.revocation.Reach;
import org.keywork.revocation.RevocationAct;
import org.keywork.shell.Moments;

/** What an act would do, if anything: how many servers and keys stop, which, when they were last seen, and who is told. */
class DryRun extends Div {
    private final OfferTitles titles;
    private final Moments moments;

    DryRun(OfferTitles titles, Moments moments) {
        this.titles = titles;
        this.moments = moments;
        addClassName("kw-dry-run");
        getElement().setAttribute("role", "status");
    }

    void show(RevocationAct act, Reach reach) {
        removeAll();
        if (reach.isNothing(act)) {
            add(new Paragraph(getTranslation("revocation.refused." + Refusal.nothingFor(act))));
            return;
        }
        add(new Paragraph(
                act == RevocationAct.REVOKED && reach.keys().stopping() == 0
                        ? getTranslation(
                                "revocation.dry-run.REVOKED.none", reach.keys().keys())
                        : getTranslation(
                                "revocation.dry-run." + act,
                                reach.keys().stopping(),
                                reach.keys().keys())));
        if (!reach.subscriptions().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "revocation.dry-run.subscriptions",
                    reach.subscriptions().stream()
                            .map(found -> titles.of(found.product()))
                            .collect(Collectors.joining(", ")))));
        }
        if (!reach.keys().first().isEmpty()) {
            add(servers(reach.keys()));
        }
        add(new Paragraph(
                reach.mailed().isEmpty()
                        ? getTranslation("revocation.dry-run.mailed.nobody")
                        : getTranslation(
                                "revocation.dry-run.mailed",
                                reach.mailed().stream().map(Recipient::email).collect(Collectors.joining(", ")))));
        add(new Paragraph(getTranslation("revocation.dry-run.cache")));
        if (reach.needsSecond()) {
            var second = new Paragraph(getTranslation("revocation.dry-run.second"));
            second.addClassName("kw-refusal");
            add(second);
        }
    }

    private Details servers(KeyReach keys) {
        var list = new UnorderedList();
        keys.first()
                .forEach(server -> list.add(new ListItem(
                        new Span(server.name()),
                        new Span(server.lastSeen()
                                .map(seen -> getTranslation("revocation.dry-run.seen", moments.ago(seen)))
                                .orElseGet(() -> getTranslation("revocation.dry-run.never-seen"))))));
        var more = keys.stopping() - keys.first().size();
        if (more > 0) {
            list.add(new ListItem(getTranslation("revocation.dry-run.more", more)));
        }
        var details = new Details(getTranslation("revocation.dry-run.servers", keys.stopping()), list);
        details.setOpened(keys.stopping() <= 5);
        return details;
    }
}
