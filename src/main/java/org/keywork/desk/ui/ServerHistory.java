package org.keywork.desk.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keywork.asset.ServerDetails;
import org.keywork.shell.Moments;

/** What happened to the server and its keys, the latest first. */
class ServerHistory extends Details {
    private record Entry(Instant at, String text) {}

    ServerHistory(ServerDetails server, Moments moments) {
        setSummaryText(getTranslation("server.history"));
        addClassName("kw-history");
        var entries = entries(server);
        var lines = new OrderedList();
        entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .forEach(entry -> lines.add(new ListItem(new Span(entry.text()), moments.relative(entry.at()))));
        add(lines);
        if (server.keys().stream().anyMatch(key -> key.revokedAt().isPresent())) {
            add(new Anchor(RevocationPages.MINE, getTranslation("revocation.title")));
        }
        setVisible(!entries.isEmpty());
    }

    private List<Entry> entries(ServerDetails server) {
        var entries = new ArrayList<Entry>();
        for (var key : server.keys()) {
            var name = key.id().shortReference();
            entries.add(new Entry(key.issuedAt(), getTranslation("server.history.issued", name)));
            key.supersededAt()
                    .ifPresent(at -> entries.add(new Entry(at, getTranslation("server.history.superseded", name))));
            key.revokedAt()
                    .ifPresent(at -> entries.add(new Entry(
                            at,
                            getTranslation(
                                    "server.history.revoked",
                                    name,
                                    getTranslation(
                                            "server.reason." + key.reason().orElseThrow())))));
        }
        server.boundAt()
                .ifPresent(at -> entries.add(new Entry(
                        at,
                        getTranslation(
                                "server.history.bound",
                                server.uid().orElseThrow().ending()))));
        server.firstSeen().ifPresent(at -> entries.add(new Entry(at, getTranslation("server.history.first"))));
        return entries;
    }
}
