package org.keywork.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a list shows, in its address, so that it can be kept and sent. */
final class Addresses {
    private Addresses() {}

    static Optional<String> parameter(BeforeEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    /** Empty, too, where it is no day as ISO 8601 writes it. */
    static Optional<LocalDate> day(BeforeEvent event, String name) {
        try {
            return parameter(event, name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Empty, too, where it is no UUID. */
    static Optional<UUID> id(BeforeEvent event, String name) {
        try {
            return parameter(event, name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says in the address of the open page what it shows; what is empty is left out. */
    static void say(String path, Map<String, String> parameters) {
        var said = new LinkedHashMap<>(parameters);
        said.values().removeIf(String::isEmpty);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(said)));
    }
}
