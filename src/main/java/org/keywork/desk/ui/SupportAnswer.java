package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.keywork.validation.ContactDesk;
import org.keywork.validation.Contacts.Contact;
import org.keywork.validation.TraceDesk;

/** The answer first: how a server or a key stands, in a word and a sentence, by the clock of whose it is. */
@SpringComponent
class SupportAnswer {
    private final ContactDesk contacts;
    private final TraceDesk traces;
    private final Moments moments;
    private final Clock clock;

    SupportAnswer(ContactDesk contacts, TraceDesk traces, Moments moments, Clock clock) {
        this.contacts = contacts;
        this.traces = traces;
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
        return key.goodUntil().map(end -> superseded(end, words)).orElseGet(() -> of(key.file()));
    }

    private Div superseded(Instant end, MomentWords words) {
        var isOver = !end.isAfter(clock.instant());
        return answer(
                new StatusBadge(isOver ? Tone.ERROR : Tone.WARNING, text("support.key.status.SUPERSEDED")),
                text(isOver ? "support.key.superseded.over" : "support.key.superseded", words.momentAndZone(end)));
    }

    Div of(ServerFile file) {
        var words = words(file);
        if (file.removed().isPresent()) {
            return answer(
                    new StatusBadge(Tone.NEUTRAL, text("support.server.removed")),
                    text(
                            "support.server.removed.text",
                            words.momentAndZone(file.removed().get())));
        }
        var came = contacts.of(file.id());
        return file.server().state() == ServerState.REVOKED
                ? standing(file, came, words)
                : refused(file, came).orElseGet(() -> standing(file, came, words));
    }

    /** Where whoever came last was refused, and nobody was let in since. */
    private Optional<Div> refused(ServerFile file, List<Contact> came) {
        var lastIn = file.server().lastSeen().orElse(Instant.EPOCH);
        return came.stream()
                .findFirst()
                .filter(latest -> !latest.code().isValid() && latest.last().isAfter(lastIn))
                .map(latest -> {
                    var since = traces.refusedSince(file.id(), latest.code(), lastIn)
                            .orElse(latest.last());
                    var reason = text("support.refused." + latest.code());
                    var words = words(file);
                    var answer = answer(
                            new StatusBadge(Tone.ERROR, text("support.refused.badge")),
                            text("support.refused.since", since(since, words), reason));
                    file.server()
                            .lastSeen()
                            .ifPresent(seen -> answer.add(
                                    new Paragraph(text("support.refused.accepted", words.momentAndZone(seen)))));
                    return answer;
                });
    }

    /** Of what began today the time is enough. */
    private String since(Instant since, MomentWords words) {
        var isRecent = since.plus(Duration.ofHours(12)).isAfter(clock.instant());
        return isRecent ? words.timeAndZone(since) : words.momentAndZone(since);
    }

    private Div standing(ServerFile file, List<Contact> came, MomentWords words) {
        var server = file.server();
        var answer = answer(
                new ServerBadge(
                        server.state(), server.lastSeen().map(words::day).orElse("")),
                sentence(server, words));
        came.stream()
                .filter(contact -> !contact.code().isValid())
                .findFirst()
                .ifPresent(other -> answer.add(new Paragraph(text(
                        "support.refused.other",
                        words.momentAndZone(other.last()),
                        text("support.refused." + other.code())))));
        return answer;
    }

    private static String sentence(ServerDetails server, MomentWords words) {
        var entitlement = server.entitlement();
        var end = entitlement.end().map(words::dateAndZone);
        return switch (server.state()) {
            case VALID, KEY_REPLACED, SILENT, NO_KEY, NOT_USED_YET ->
                end.map(day -> text("support.state." + server.state(), day))
                        .orElseGet(() -> text("support.state." + server.state() + ".free"));
            case NOT_BEGUN ->
                text(
                        "support.state.NOT_BEGUN",
                        entitlement.begin().map(words::dateAndZone).orElse(""));
            case SUSPENDED, ENDED, REVOKED -> text("support.state." + server.state(), end.orElse(""));
        };
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
