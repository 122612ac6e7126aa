package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyFile;
import org.keywork.asset.KeyStatus;
import org.keywork.asset.ServerBadge;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerFile;
import org.keywork.asset.ServerState;
import org.keywork.shell.Languages;
import org.keywork.shell.MomentWords;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.SuspendedBecause;
import org.keywork.validation.ContactDesk;
import org.keywork.validation.ContactDesk.Refusal;
import org.keywork.validation.Contacts.Contact;
import org.keywork.validation.TraceDesk;

/** The answer first: how a server or a key stands, in a word and a sentence, by the clock of whose it is. */
@SpringComponent
class SupportAnswer {
    private final ContactDesk contacts;
    private final TraceDesk traces;
    private final RefusedNow refusedNow;
    private final OutOfUse outOfUse;
    private final Moments moments;
    private final Clock clock;

    SupportAnswer(
            ContactDesk contacts,
            TraceDesk traces,
            RefusedNow refusedNow,
            OutOfUse outOfUse,
            Moments moments,
            Clock clock) {
        this.contacts = contacts;
        this.traces = traces;
        this.refusedNow = refusedNow;
        this.outOfUse = outOfUse;
        this.moments = moments;
        this.clock = clock;
    }

    Div of(KeyFile key) {
        var line = key.line();
        var words = words(key.file());
        if (line.status() == KeyStatus.REVOKED) {
            return answer(
                    new StatusBadge(Tone.ERROR, text("support.key.status.REVOKED")),
                    text(
                            "support.key.revoked",
                            line.revokedAt().map(words::momentAndZone).orElse(""),
                            line.reason()
                                    .map(reason -> text("support.key.reason." + reason))
                                    .orElse("")));
        }
        return key.goodUntil()
                .map(end -> superseded(end, words))
                .orElseGet(() -> of(key.file(), outOfUse.of(key.file())));
    }

    private Div superseded(Instant end, MomentWords words) {
        var isOver = !end.isAfter(clock.instant());
        return answer(
                new StatusBadge(isOver ? Tone.ERROR : Tone.WARNING, text("support.key.status.SUPERSEDED")),
                text(isOver ? "support.key.superseded.over" : "support.key.superseded", words.momentAndZone(end)));
    }

    /** @param taken the act by which it is out of use, where it is */
    Div of(ServerFile file, Optional<OutOfUse.Taken> taken) {
        var words = words(file);
        if (file.removed().isPresent()) {
            return answer(
                    new StatusBadge(Tone.NEUTRAL, text("support.server.removed")),
                    text(
                            "support.server.removed.text",
                            words.momentAndZone(file.removed().get())));
        }
        return refusedNow
                .of(file.server())
                .map(refusal -> refused(file.server(), refusal, taken, words))
                .orElseGet(() -> standing(file.server(), taken, words));
    }

    private Div refused(ServerDetails server, Refusal refusal, Optional<OutOfUse.Taken> taken, MomentWords words) {
        var since = traces.refusedSince(server.id(), refusal.code(), lastChange(server))
                .orElse(refusal.last());
        var answer = answer(
                new StatusBadge(Tone.ERROR, text("support.refused.badge")),
                text("support.refused.since", since(since, words), text("support.refused." + refusal.code())));
        server.lastSeen()
                .ifPresent(
                        seen -> answer.add(new Paragraph(text("support.refused.accepted", words.momentAndZone(seen)))));
        taken.ifPresent(act -> answer.add(outOfUse.said(act, words)));
        return answer;
    }

    /** When it was last let in, or bound as it is now: what was refused before is over. */
    private static Instant lastChange(ServerDetails server) {
        return Stream.concat(server.lastSeen().stream(), server.boundAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Of what began today the time is enough. */
    private String since(Instant since, MomentWords words) {
        var isRecent = since.plus(Duration.ofHours(12)).isAfter(clock.instant());
        return isRecent ? words.timeAndZone(since) : words.momentAndZone(since);
    }

    private Div standing(ServerDetails server, Optional<OutOfUse.Taken> taken, MomentWords words) {
        var answer = new Div(new ServerBadge(
                server.state(), server.lastSeen().map(words::day).orElse("")));
        answer.addClassName("kw-state");
        answer.add(taken.map(act -> outOfUse.said(act, words))
                .orElseGet(() -> List.of(new Paragraph(sentence(server, words)))));
        contacts.of(server.id()).stream()
                .filter(contact -> !contact.code().isValid() && !isMended(contact, server))
                .findFirst()
                .ifPresent(refused -> answer.add(new Paragraph(refusedOnce(refused, server.uid(), words))));
        return answer;
    }

    /** The server was moved to who was refused, or what was revoked is good again. */
    private static boolean isMended(Contact contact, ServerDetails server) {
        return switch (contact.code()) {
            case WRONG_INSTANCE -> contact.uid().isPresent() && contact.uid().equals(server.uid());
            case REVOKED -> server.state() != ServerState.REVOKED;
            default -> false;
        };
    }

    private static String refusedOnce(Contact contact, Optional<InstanceUid> bound, MomentWords words) {
        return text(
                "support.refused." + who(contact.uid(), bound),
                words.momentAndZone(contact.last()),
                text("support.refused." + contact.code()),
                contact.uid().map(InstanceUid::shortened).orElse(""));
    }

    private static String who(Optional<InstanceUid> came, Optional<InstanceUid> bound) {
        if (came.isEmpty() || bound.isEmpty()) {
            return "last";
        }
        return came.equals(bound) ? "itself" : "other";
    }

    private static String sentence(ServerDetails server, MomentWords words) {
        var entitlement = server.entitlement();
        var end = entitlement.end().map(words::dateAndZone);
        return switch (server.state()) {
            case VALID, KEY_REPLACED, SILENT, NO_KEY, NOT_USED_YET ->
                end.map(day -> text("support.state." + server.state(), day))
                        .orElseGet(() -> text("support.state." + server.state() + ".free"));
            case MOVED -> moved(server, end, words);
            case NOT_BEGUN ->
                text(
                        "support.state.NOT_BEGUN",
                        entitlement.begin().map(words::dateAndZone).orElse(""));
            case SUSPENDED ->
                text(
                        entitlement
                                        .suspendedBecause()
                                        .filter(why -> why == SuspendedBecause.UNPAID)
                                        .isPresent()
                                ? "support.state.SUSPENDED.unpaid"
                                : "support.state.SUSPENDED");
            case ENDED ->
                end.map(day -> text("support.state.ENDED", day)).orElseGet(() -> text("support.state.ENDED.cancelled"));
            case REVOKED -> text("support.state.REVOKED");
        };
    }

    private static String moved(ServerDetails server, Optional<String> end, MomentWords words) {
        var to = server.uid().map(InstanceUid::shortened).orElse("");
        var at = server.boundAt().map(words::momentAndZone).orElse("");
        return end.map(day -> text("support.state.MOVED", day, to, at))
                .orElseGet(() -> text("support.state.MOVED.free", "", to, at));
    }

    private MomentWords words(ServerFile file) {
        return moments.in(Languages.current(), file.zone());
    }

    private static Div answer(StatusBadge badge, String sentence) {
        var answer = new Div(badge, new Paragraph(sentence));
        answer.addClassName("kw-state");
        return answer;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
