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
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerDetails;
import org.keywork.catalog.OfferReference;
import org.keywork.revocation.MyRevocations;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.Target;
import org.keywork.shell.Moments;

/** What happened to the server and its keys, the latest first. */
class ServerHistory extends Details {
    private record Entry(Instant at, String text) {}

    private final List<Entry> entries = new ArrayList<>();
    private final OfferTitles titles;

    /** @param acts those that reached the server */
    ServerHistory(ServerDetails server, List<MyRevocations.Line> acts, OfferTitles titles, Moments moments) {
        this.titles = titles;
        setSummaryText(getTranslation("server.history"));
        addClassName("kw-history");
        acts.forEach(this::act);
        server.keys().forEach(this::key);
        server.moves().forEach(this::move);
        bindings(server);
        server.firstSeen().ifPresent(at -> happened(at, "server.history.first"));
        var lines = new OrderedList();
        entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .forEach(entry -> lines.add(new ListItem(new Span(entry.text()), moments.relative(entry.at()))));
        add(lines);
        if (!acts.isEmpty()
                || server.keys().stream().anyMatch(key -> key.revokedAt().isPresent())) {
            add(new Anchor(RevocationPages.MINE, getTranslation("revocation.title")));
        }
        setVisible(!entries.isEmpty());
    }

    private void happened(Instant at, String key, Object... arguments) {
        entries.add(new Entry(at, getTranslation(key, arguments)));
    }

    /** What revoked no more than keys is told by the keys while it holds, and so are new keys in their place. */
    private void act(MyRevocations.Line act) {
        var isOfKeys = act.subject().target().scope() == Target.Scope.KEY
                || act.reason().equals(Optional.of(RevocationReason.KEY_COMPROMISED));
        if (act.act() == RevocationAct.REPLACED || (isOfKeys && act.undoneAt().isEmpty())) {
            return;
        }
        var what = what(act);
        var reason = act.reason().filter(known -> act.act() != RevocationAct.REINSTATED);
        entries.add(new Entry(
                act.at(),
                reason.map(known -> getTranslation(
                                "server.history.because", what, getTranslation("server.reason." + known)))
                        .orElse(what)));
        act.undoneAt().ifPresent(at -> happened(at, "server.history.undone", what));
    }

    /** {@code Subscription Basic suspended}. */
    private String what(MyRevocations.Line act) {
        var subject = act.subject();
        var target = subject.target();
        var name =
                switch (target.scope()) {
                    case KEY -> new RegistrationKeyId(target.id()).shortReference();
                    case SUBSCRIPTION -> titles.of(new OfferReference(subject.name()));
                    case SERVER, ORGANIZATION -> subject.name();
                };
        return getTranslation("server.history." + act.act() + "." + target.scope(), name);
    }

    private void key(ServerDetails.KeyLine key) {
        var name = key.id().shortReference();
        happened(key.issuedAt(), "server.history.issued", name);
        key.supersededAt().ifPresent(at -> happened(at, "server.history.superseded", name));
        key.revokedAt()
                .ifPresent(at -> happened(
                        at,
                        "server.history.revoked",
                        name,
                        getTranslation("server.reason." + key.reason().orElseThrow())));
    }

    private void move(ServerDetails.Move move) {
        happened(
                move.at(),
                move.byStaff() ? "server.history.moved.by-support" : "server.history.moved",
                move.from().ending(),
                move.to().ending());
    }

    /** A move tells itself what it bound to. */
    private void bindings(ServerDetails server) {
        var moved = server.moves().stream().map(ServerDetails.Move::at).collect(Collectors.toSet());
        for (var move : server.moves()) {
            move.boundSince().filter(at -> !moved.contains(at)).ifPresent(at -> bound(at, move.from()));
        }
        server.boundAt()
                .filter(at -> !moved.contains(at))
                .ifPresent(at -> bound(at, server.uid().orElseThrow()));
    }

    private void bound(Instant at, InstanceUid uid) {
        happened(at, "server.history.bound", uid.ending());
    }
}
