package org.keywork.desk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is on file, a line each, under a title. */
class Papers extends Section {
    Papers(String title, List<ListItem> lines) {
        this(title, lines, "");
    }

    /** @param none is said where there are no lines */
    Papers(String title, List<ListItem> lines, String none) {
        super(new H2(title));
        if (lines.isEmpty() && !none.isEmpty()) {
            var nothing = new Paragraph(none);
            nothing.addClassName("kw-none");
            add(nothing);
        } else {
            var list = new UnorderedList(lines.toArray(ListItem[]::new));
            list.addClassName("kw-papers");
            add(list);
        }
    }
}
