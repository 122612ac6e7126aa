package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keywork.asset.AssetId;
import org.keywork.billing.OrderKind;
import org.keywork.billing.WantedOrder;
import org.keywork.catalog.Offer;

/** How many servers an order is for, and which of those there are: the number follows what is chosen. */
class OrderedServers {
    private final OrderKind kind;
    private final OrderCandidates candidates;
    private final ServerWords words;
    private final Runnable changed;
    private boolean isCloud;
    private int chosenBefore;
    final IntegerField number = new IntegerField(text("order.servers.number"));
    final Div moving = new Div();
    final ServerChoice choice;

    /**
     * @param candidates the servers that it can be for
     */
    OrderedServers(OrderQuery query, OrderCandidates candidates, ServerWords words, Runnable changed) {
        this.kind = query.kind();
        this.candidates = candidates;
        this.words = words;
        this.changed = changed;
        choice = new ServerChoice(
                candidates.servers(), candidates.first(query.chosen()), words::goingOn, this::chosenChanged);
        choice.boxes.setItemEnabledProvider(candidates::isFree);
        chosenBefore = choice.chosen().size();
        number.setMin(1);
        number.setStepButtonsVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValue(numberFirst(query));
        number.addValueChangeListener(change -> changed.run());
    }

    private int numberFirst(OrderQuery query) {
        var isForSome = candidates.isPart()
                || kind == OrderKind.UPGRADE && !query.chosen().isEmpty();
        var asked = query.servers()
                .or(() -> isForSome ? Optional.empty() : candidates.source().map(from -> candidates.placesLeft()))
                .orElse(1);
        return Math.max(asked, query.servers().isPresent() ? asked : chosenBefore);
    }

    /** @param offer what is ordered; of Cloud, it is for no server in particular */
    void show(Optional<Offer> offer) {
        isCloud = offer.filter(Offer::isCloud).isPresent();
        number.setVisible(!isCloud);
        if (kind == OrderKind.NEW) {
            choice.describe(server -> words.ofNew(server, offer));
        }
        moving.removeAll();
        if (isCloud) {
            moving.add(new Paragraph(text("order.servers.cloud")));
        } else if (candidates.servers().isEmpty()) {
            moving.add(new Paragraph(text(kind == OrderKind.NEW ? "order.servers.none" : "order.servers.none-uses")));
        } else {
            moving.add(new Paragraph(words.whichGoOn(kind, candidates.source())), choice);
        }
    }

    /** Another server needs a place of its own; one that stays behind at a renewal or upgrade gives its place up. */
    private void chosenChanged() {
        var now = chosen().size();
        var places = number();
        var follows = kind == OrderKind.NEW ? Math.max(places, now) : places + now - chosenBefore;
        chosenBefore = now;
        if (follows != places) {
            number.setValue(Math.max(1, follows));
        } else {
            changed.run();
        }
    }

    Set<AssetId> chosen() {
        return isCloud ? Set.of() : choice.chosen();
    }

    /** Those among the chosen that an order anew takes out of paid places. */
    List<OrderCandidate> leavingPaid() {
        return kind == OrderKind.NEW ? candidates.leavingPaid(chosen()) : List.of();
    }

    /** @return whether so many can't be ordered; the field says why then */
    boolean isNumberWrong(PlacesToOrder places) {
        return !isCloud && places.showWrong(number);
    }

    int number() {
        return isCloud ? 1 : Optional.ofNullable(number.getValue()).orElse(0);
    }

    /** An order for nobody would be one for all: {@link WantedOrder}. */
    boolean isNobodyChosen() {
        return !isCloud && candidates.isNobody(chosen());
    }

    boolean areAllRenewed() {
        return !isCloud && candidates.areAllRenewed();
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
