package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What is known of something, name by name. */
class Facts extends Section {
    private final DescriptionList facts = new DescriptionList();

    Facts(String title) {
        addClassName("kw-facts");
        add(new H2(title), facts);
    }

    Facts fact(String name, Component value) {
        facts.add(new Term(name), new Description(value));
        return this;
    }

    Facts fact(String name, String value) {
        return fact(name, new Span(value));
    }

    /** Left out where there is nothing to show. */
    Facts part(String name, Optional<? extends Component> value) {
        value.ifPresent(shown -> fact(name, shown));
        return this;
    }

    /** Left out where there is nothing to say. */
    Facts fact(String name, Optional<String> value) {
        value.ifPresent(text -> fact(name, text));
        return this;
    }
}
