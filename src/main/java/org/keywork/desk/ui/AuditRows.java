package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.keywork.audit.Act;
import org.keywork.audit.TrailEntry;
import org.keywork.audit.TrailEntry.Who;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.shell.Texts;

/** Entries of the audit record as rows; each name leads to all that the same one did, each number opens its entry. */
final class AuditRows {
    private static final int AS_LONG_AS_NEEDED = 8;

    private final Moments moments;
    private final Texts texts;
    private final Consumer<TrailEntry> open;

    AuditRows(Moments moments, Texts texts, Consumer<TrailEntry> open) {
        this.moments = moments;
        this.texts = texts;
        this.open = open;
    }

    Row row(TrailEntry entry) {
        var actor = entry.actor();
        var row = new Row(to("who", actor.email().orElse(actor.actor())), name(actor))
                .sub(entry.action())
                .what(what(entry))
                .state(state(entry))
                .when(moments.at(
                        entry.at(),
                        entry.origin().isEmpty()
                                ? moments.ago(entry.at())
                                : say("audit.from-where", moments.ago(entry.at()), entry.origin())));
        entry.organization()
                .ifPresent(id -> row.note(new Anchor(to("organization", id.toString()), say("audit.organization"))));
        row.add(number(entry));
        row.addClassName("kw-row-audit");
        return row;
    }

    private Button number(TrailEntry entry) {
        var number = new Button(say("audit.entry", entry.number()), click -> open.accept(entry));
        number.addThemeVariants(ButtonVariant.TERTIARY);
        number.addClassName("kw-row-amount");
        number.getElement().setAttribute("aria-haspopup", "dialog");
        return number;
    }

    /** What it was done to: a person by name, all else by kind and id. */
    String subject(TrailEntry entry) {
        return entry.subject().isPerson() ? name(entry.subject()) : entry.about();
    }

    /** What a person is called; who was erased, or never had a name, by the beginning of their pseudonym. */
    String name(Who who) {
        if (!who.isPerson()) {
            return who.actor();
        }
        return who.name().or(who::email).orElseGet(() -> say("audit.nameless", beginning(who.pseudonym())));
    }

    /** Of all of it, where somebody made a shorter one of it. */
    private static String beginning(String pseudonym) {
        return pseudonym.substring(0, Math.min(AS_LONG_AS_NEEDED, pseudonym.length()));
    }

    private String what(TrailEntry entry) {
        var words = new ArrayList<String>();
        words.add(subject(entry));
        new TreeMap<>(entry.details()).forEach((name, value) -> words.add(name + " " + value));
        return String.join(" · ", words);
    }

    /** What is none of the results, as only somebody who touched the record can write it, is shown as it is. */
    StatusBadge state(TrailEntry entry) {
        return Act.Result.named(entry.result())
                .map(this::badge)
                .orElseGet(() -> new StatusBadge(Tone.ERROR, entry.result()));
    }

    private StatusBadge badge(Act.Result result) {
        var tone =
                switch (result) {
                    case DONE -> Tone.SUCCESS;
                    case REFUSED -> Tone.WARNING;
                    case FAILED -> Tone.ERROR;
                };
        return new StatusBadge(tone, say("audit.result." + result));
    }

    private String say(String key, Object... parameters) {
        return texts.get(Languages.current(), key, parameters);
    }

    static String to(String name, String value) {
        return new Location(AuditView.PATH, QueryParameters.simple(Map.of(name, value))).getPathWithQueryParameters();
    }
}
