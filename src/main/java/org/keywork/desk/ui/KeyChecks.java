package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URI;
import java.util.stream.Stream;

/** For those who come because a key fails: what to look at first. */
class KeyChecks extends Section {
    KeyChecks(URI baseUrl) {
        addClassName("kw-checks");
        var checks = new UnorderedList();
        Stream.of(
                        getTranslation("landing.checks.whole"),
                        getTranslation("landing.checks.address", baseUrl),
                        getTranslation("landing.checks.own"),
                        getTranslation("landing.checks.again"))
                .map(ListItem::new)
                .forEach(checks::add);
        add(
                new H2(getTranslation("landing.checks.title")),
                new Paragraph(getTranslation("landing.checks.text")),
                checks,
                toDoctor());
    }

    private Anchor toDoctor() {
        var link = new Anchor("/" + KeyDoctorView.PATH, getTranslation("doctor.landing"));
        link.addClassNames("kw-button", "kw-button-second");
        return link;
    }
}
