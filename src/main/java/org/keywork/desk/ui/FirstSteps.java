package org.keywork.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.keywork.shell.CopyRow;
import org.keywork.shell.PortalProperties;

/** What is left to do in GLPI after the key is there (contract 5), and that we are waiting for it. */
class FirstSteps extends Section {
    FirstSteps(PortalProperties portal, ServerAwaited awaited) {
        addClassName("kw-first-steps");
        var address = portal.baseUrl().toString();
        var steps = new OrderedList(
                step(
                        "server.steps.point",
                        new CopyRow(
                                getTranslation("server.steps.point.line"),
                                "define('GLPI_NETWORK_SERVICES', '" + address + "');",
                                getTranslation("server.steps.point.copy-line")),
                        new CopyRow(
                                getTranslation("server.steps.point.variable"),
                                "GLPI_NETWORK_SERVICES=" + address,
                                getTranslation("server.steps.point.copy-variable"))),
                step("server.steps.key"),
                step("server.steps.open"));
        steps.addClassName("kw-numbered");
        add(new H2(getTranslation("server.steps")), steps, awaited);
    }

    private ListItem step(String key, Component... parts) {
        var item = new ListItem(new H3(getTranslation(key)), new Paragraph(getTranslation(key + ".text")));
        item.add(parts);
        return item;
    }
}
