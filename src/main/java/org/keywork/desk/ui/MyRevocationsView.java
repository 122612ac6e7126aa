package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.keywork.asset.AssetNavigation;
import org.keywork.revocation.MyRevocations;
import org.keywork.shell.EmptyState;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.PageHeader;

/** What was taken out of use or given back of a customer's own, and why. */
@Route(value = RevocationPages.MINE, layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
class MyRevocationsView extends Div implements HasDynamicTitle {
    private final RevocationWords words;
    private final Moments moments;

    MyRevocationsView(MyRevocations mine, RevocationWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
        var lines = mine.all();
        add(new PageHeader(getTranslation("revocation.title"))
                .under(getTranslation("asset.title"), AssetNavigation.LIST));
        if (lines.isEmpty()) {
            add(new EmptyState(getTranslation("revocation.mine.empty.title"), getTranslation("revocation.mine.empty")));
        } else {
            add(new Papers(
                    getTranslation("revocation.mine"),
                    lines.stream().map(this::line).toList()));
        }
    }

    private ListItem line(MyRevocations.Line line) {
        var item = new ListItem(
                new Span(getTranslation("revocation.act." + line.act())),
                new Span(words.subject(line.subject())),
                new Span(line.reason()
                        .map(reason -> getTranslation("server.reason." + reason))
                        .orElse("")),
                new Span(words.reached(line.servers(), line.keys(), line.subscriptions())),
                moments.relative(line.at()));
        line.undoneAt().ifPresent(at -> item.add(new Span(getTranslation("revocation.mine.undone", moments.day(at)))));
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("revocation.title");
    }
}
