package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.keywork.desk.MyKeyDoctor.OwnKey;

/** What is added of a key of one's own organization: where it differs, what GLPI would be told, and the ways to go on. */
class OwnKeyCard extends Section {
    OwnKeyCard(OwnKey own, OwnKeyWords words) {
        addClassNames("kw-card", "kw-own-key");
        add(new H2(words.title(own)));
        words.badge(own).ifPresent(this::add);
        words.sentences(own).stream().map(Paragraph::new).forEach(this::add);
        var links = new Div();
        links.addClassName("kw-actions");
        words.ways(own).forEach(way -> links.add(link(way)));
        add(links);
    }

    private Anchor link(OwnKeyWords.Way way) {
        var link = new Anchor(way.path(), getTranslation(way.textKey()));
        link.addClassNames("kw-button", "kw-button-second");
        return link;
    }
}
