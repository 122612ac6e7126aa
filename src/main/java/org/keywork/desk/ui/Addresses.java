package org.keywork.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a list shows, in its address, so that it can be kept and sent. */
final class Addresses {
    private Addresses() {}

    static Optional<String> parameter(BeforeEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    /** Says in the address of the open page what it shows; what is empty is left out. */
    static void say(String path, Map<String, String> parameters) {
        var said = new LinkedHashMap<>(parameters);
        said.values().removeIf(String::isEmpty);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(said)));
    }
}
