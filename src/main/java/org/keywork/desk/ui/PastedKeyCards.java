package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.keywork.desk.SupportKeyDoctor.PastedKey;
import org.keywork.doctor.DiagnosisTexts;

/** What support are told of a key that a customer gave them: what the public page says, and where it isn't the issued one. */
class PastedKeyCards extends Div {
    PastedKeyCards(PastedKey key, String pasted, DiagnosisTexts texts, OfferTitles titles) {
        add(new DiagnosisCard(key.diagnosis(), pasted, texts, titles, true));
        key.difference()
                .map(DifferenceWords::forSupport)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> add(difference(words)));
    }

    private Section difference(List<String> words) {
        var card = new Section(new H2(getTranslation("support.pasted.differs")));
        card.addClassNames("kw-card", "kw-own-key");
        words.stream().map(Paragraph::new).forEach(card::add);
        return card;
    }
}
