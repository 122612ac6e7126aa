package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.ServerBadge;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerState;
import org.keywork.asset.TrialBadge;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;

/** The answer first: how the server fares, in a word and a sentence, and that it answered when it just did. */
class ServerStateLine extends Div {
    private static final Duration JUST = Duration.ofHours(1);

    /** @param whyRevoked what is said of a revoked server, and of no other */
    ServerStateLine(ServerDetails server, Component whyRevoked, TrialWords trials, Moments moments, Instant now) {
        addClassName("kw-state");
        getElement().setAttribute("role", "status");
        var answeredJustNow = server.state() == ServerState.VALID
                && server.firstSeen()
                        .filter(first -> first.plus(JUST).isAfter(now))
                        .isPresent();
        if (answeredJustNow) {
            add(new StatusBadge(StatusBadge.Tone.SUCCESS, getTranslation("server.answered")));
            add(new Paragraph(server.glpiVersion()
                    .map(version -> getTranslation("server.answered.text", version))
                    .orElseGet(() -> getTranslation("server.answered.text.unknown"))));
        } else if (server.state() == ServerState.VALID && server.trial().isPresent()) {
            add(new TrialBadge(server.trial().get().daysLeft()));
        } else {
            add(new ServerBadge(
                    server.state(), server.lastSeen().map(moments::day).orElse("")));
            add(server.state() == ServerState.REVOKED ? whyRevoked : new Paragraph(sentence(server, moments)));
        }
        server.trial().ifPresent(trial -> add(new Paragraph(trials.sentence(trial))));
        server.renewedKey()
                .filter(renewed -> server.state() == ServerState.VALID || server.state() == ServerState.SILENT)
                .ifPresent(renewed -> add(new Paragraph(renewed(renewed, moments, now))));
    }

    private String renewed(ServerDetails.RenewedKey renewed, Moments moments, Instant now) {
        return renewed.usedSince()
                .map(since -> getTranslation("server.renewed.used", moments.day(since)))
                .or(() -> renewed.olderEnds()
                        .filter(now::isBefore)
                        .map(end -> getTranslation("server.renewed.enter", moments.day(end))))
                .orElseGet(() -> getTranslation("server.renewed.enter.any-time"));
    }

    private static boolean hasKeyToEnter(ServerDetails server) {
        return server.renewedKey()
                .filter(renewed -> renewed.usedSince().isEmpty())
                .isPresent();
    }

    private String sentence(ServerDetails server, Moments moments) {
        var end = server.entitlement().end();
        return switch (server.state()) {
            case VALID ->
                end.map(day -> getTranslation(
                                hasKeyToEnter(server) ? "server.state.VALID.key" : "server.state.VALID",
                                moments.dateInWords(day)))
                        .orElseGet(() -> getTranslation("server.state.VALID.free"));
            case MOVED ->
                getTranslation(
                        "server.state.MOVED",
                        server.uid().map(InstanceUid::ending).orElse(""));
            case SILENT ->
                getTranslation(
                        "server.state.SILENT",
                        server.lastSeen().map(moments::ago).orElse(""));
            case NOT_BEGUN ->
                getTranslation(
                        "server.state.NOT_BEGUN",
                        server.entitlement().begin().map(moments::fromToday).orElse(""));
            case KEY_REPLACED ->
                server.formerKeyInUse()
                        .flatMap(ServerDetails.FormerKey::goodUntil)
                        .map(until -> getTranslation("server.state.KEY_REPLACED.until", moments.day(until)))
                        .orElseGet(() -> getTranslation("server.state.KEY_REPLACED"));
            case NO_KEY, NOT_USED_YET, SUSPENDED, ENDED, REVOKED -> getTranslation("server.state." + server.state());
        };
    }
}
