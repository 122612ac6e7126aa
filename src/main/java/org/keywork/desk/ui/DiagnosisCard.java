package org.keywork.desk.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import org.keywork.doctor.Diagnosis;
import org.keywork.doctor.DiagnosisTexts;
import org.keywork.doctor.Finding;
import org.keywork.shell.CopyRow;
import org.keywork.shell.Mono;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;

/** The answer: what it is, where, what to do, the repaired key, and what the text says of itself. */
class DiagnosisCard extends Section {
    /** @param isToldMore whether more of an intact key is said beside this card: then it sends nobody elsewhere */
    DiagnosisCard(Diagnosis diagnosis, String pasted, DiagnosisTexts texts, OfferTitles titles, boolean isToldMore) {
        addClassNames("kw-card", "kw-diagnosis");
        var language = getLocale();
        add(
                new StatusBadge(tone(diagnosis.finding()), texts.title(diagnosis, language)),
                new Paragraph(texts.cause(diagnosis, language)));
        if (!diagnosis.places().isEmpty()) {
            add(new PastedExcerpt(pasted, diagnosis.places().getFirst()));
        }
        if (diagnosis.finding() != Finding.INTACT || !isToldMore) {
            add(new Paragraph(texts.remedy(diagnosis, language)));
        }
        diagnosis
                .key()
                .filter(key -> diagnosis.finding() == Finding.REPAIRED)
                .ifPresent(key -> add(
                        new CopyRow(getTranslation("doctor.repaired"), key.text(), getTranslation("server.key.copy"))));
        if (!diagnosis.says().isEmpty()) {
            add(says(diagnosis, titles));
        }
    }

    private static Tone tone(Finding finding) {
        return switch (finding) {
            case INTACT, REPAIRED -> Tone.SUCCESS;
            case EMPTY, MASKED, PLACEHOLDER, KEY_ID, SHORT_REFERENCE, TRACE_ID -> Tone.NEUTRAL;
            default -> Tone.ERROR;
        };
    }

    private Details says(Diagnosis diagnosis, OfferTitles titles) {
        var says = diagnosis.says();
        var facts = new DescriptionList();
        fact(facts, "id", says.id().or(says::partOfId));
        fact(facts, "owner", says.owner());
        says.offer()
                .or(says::product)
                .ifPresent(product -> facts.add(
                        new Term(getTranslation("doctor.says.product")), new Description(titles.ofSaid(product))));
        fact(facts, "issuer", says.issuer());
        fact(facts, "issued", says.issuedAt().map(Instant::toString));
        fact(facts, "expires", says.expires().map(Instant::toString));
        fact(facts, "kid", says.kid());
        var details =
                new Details(getTranslation(diagnosis.key().isPresent() ? "doctor.says.proven" : "doctor.says"), facts);
        details.addClassName("kw-facts");
        return details;
    }

    private void fact(DescriptionList facts, String key, Optional<String> value) {
        value.ifPresent(
                text -> facts.add(new Term(getTranslation("doctor.says." + key)), new Description(new Mono(text))));
    }
}
