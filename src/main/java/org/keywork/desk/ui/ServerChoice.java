package org.keywork.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keywork.asset.AssetId;
import org.keywork.shell.Focus;

/** Which servers an order is for. Of very many, those that the search finds are shown; what was chosen stays chosen. */
class ServerChoice extends Composite<Div> {
    private static final int MOST_SHOWN = 50;
    private static final int SEARCH_FROM = 12;

    final CheckboxGroup<OrderCandidate> boxes = new CheckboxGroup<>();
    final TextField search = new TextField();
    private final Paragraph more = new Paragraph();
    private final List<OrderCandidate> servers;
    private final Set<AssetId> chosen;
    private final Runnable changed;
    private boolean filling;

    ServerChoice(
            List<OrderCandidate> servers,
            Set<AssetId> chosen,
            Function<OrderCandidate, String> helper,
            Runnable changed) {
        this.servers = servers;
        this.changed = changed;
        this.chosen = servers.stream()
                .map(OrderCandidate::id)
                .filter(chosen::contains)
                .collect(Collectors.toCollection(HashSet::new));
        boxes.addClassName("kw-server-choice");
        boxes.setManualValidation(true);
        boxes.setAriaLabel(getTranslation("order.servers"));
        boxes.setItemLabelGenerator(OrderCandidate::name);
        describe(helper);
        boxes.addValueChangeListener(change -> take(change.getValue()));
        search.setPlaceholder(getTranslation("asset.search.hint"));
        search.setAriaLabel(getTranslation("asset.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setVisible(servers.size() >= SEARCH_FROM);
        search.addValueChangeListener(change -> fill());
        more.addClassName("kw-none");
        more.getElement().setAttribute("role", "status");
        getContent().add(search, boxes, more);
        fill();
    }

    /** @param helper what is said under a server's name */
    final void describe(Function<OrderCandidate, String> helper) {
        boxes.setItemHelperGenerator(server -> helper.apply(server));
    }

    /** @param missing whether one has to be chosen first */
    void showMissing(boolean missing) {
        boxes.setErrorMessage(getTranslation("order.servers.required"));
        boxes.setInvalid(missing);
        if (missing) {
            Focus.onGroup(boxes);
        }
    }

    Set<AssetId> chosen() {
        return Set.copyOf(chosen);
    }

    private void fill() {
        filling = true;
        var text = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = servers.stream()
                .filter(server -> server.name().toLowerCase(Locale.ROOT).contains(text))
                .toList();
        var shown = Stream.concat(
                        found.stream().filter(server -> chosen.contains(server.id())),
                        found.stream().filter(server -> !chosen.contains(server.id())))
                .limit(MOST_SHOWN)
                .collect(Collectors.toSet());
        boxes.setItems(servers.stream().filter(shown::contains).toList());
        boxes.setValue(
                shown.stream().filter(server -> chosen.contains(server.id())).collect(Collectors.toSet()));
        more.setText(
                found.isEmpty()
                        ? getTranslation(
                                "asset.nothing-found", search.getValue().strip())
                        : getTranslation("order.servers.more", found.size() - shown.size()));
        more.setVisible(found.size() > shown.size() || found.isEmpty());
        filling = false;
    }

    private void take(Set<OrderCandidate> checked) {
        if (filling) {
            return;
        }
        boxes.getListDataView().getItems().forEach(server -> {
            if (checked.contains(server)) {
                chosen.add(server.id());
            } else {
                chosen.remove(server.id());
            }
        });
        changed.run();
    }
}
