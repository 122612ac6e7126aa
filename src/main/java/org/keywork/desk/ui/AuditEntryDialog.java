package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keywork.audit.TrailEntry;
import org.keywork.shell.Moments;
import org.keywork.shell.Mono;

/** All that an entry of the audit record says, and its place in the chain. */
class AuditEntryDialog extends Dialog {
    /** Of a hash: enough to compare by eye. */
    private static final int BEGINNING = 16;

    private final Moments moments;

    /** @param hashBefore the previous entry's, unless that is missing */
    AuditEntryDialog(
            TrailEntry entry,
            AuditRows words,
            Moments moments,
            Optional<String> organization,
            Optional<String> hashBefore) {
        this.moments = moments;
        setHeaderTitle(getTranslation("audit.entry", entry.number()));
        setWidth("40rem");
        var body = new Div(act(entry, words, organization));
        if (!entry.details().isEmpty()) {
            body.add(details(entry.details()));
        }
        body.add(place(entry, hashBefore));
        body.addClassName("kw-act");
        add(body);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }

    private Facts act(TrailEntry entry, AuditRows words, Optional<String> organization) {
        var asWritten = entry.subject().actor();
        return new Facts(getTranslation("audit.entry.act"))
                .fact(getTranslation("audit.entry.time"), moments.at(entry.at(), moments.exactly(entry.at())))
                .fact(getTranslation("audit.entry.actor"), words.name(entry.actor()))
                .fact(getTranslation("audit.entry.action"), new Mono(entry.action()))
                .fact(getTranslation("audit.entry.subject"), new Mono(words.subject(entry)))
                .part(
                        getTranslation("audit.entry.subject.written"),
                        Optional.of(asWritten)
                                .filter(subject -> !subject.equals(entry.about()))
                                .map(Mono::new))
                .fact(getTranslation("audit.entry.organization"), organization)
                .fact(
                        getTranslation("audit.entry.origin"),
                        entry.origin().isEmpty() ? getTranslation("audit.entry.origin.none") : entry.origin())
                .fact(getTranslation("audit.entry.result"), words.state(entry));
    }

    private Facts details(Map<String, String> details) {
        var facts = new Facts(getTranslation("audit.entry.details"));
        new TreeMap<>(details).forEach((name, value) -> facts.fact(name, new Mono(value)));
        return facts;
    }

    private Facts place(TrailEntry entry, Optional<String> hashBefore) {
        return new Facts(getTranslation("audit.entry.chain"))
                .fact(getTranslation("audit.entry.number"), new Mono(String.valueOf(entry.number())))
                .fact(getTranslation("audit.entry.time.exact"), new Mono(entry.time()))
                .fact(getTranslation("audit.entry.hash"), new Mono(entry.hash()))
                .fact(
                        getTranslation("audit.entry.hash.before"),
                        hashBefore
                                .<Span>map(hash -> new Mono(beginning(hash)))
                                .orElseGet(() -> new Span(getTranslation("audit.entry.hash.missing"))));
    }

    private static String beginning(String hash) {
        return hash.length() <= BEGINNING ? hash : hash.substring(0, BEGINNING) + "…";
    }
}
