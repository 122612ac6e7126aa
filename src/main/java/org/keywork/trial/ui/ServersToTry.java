package org.keywork.trial.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.shell.Focus;
import org.keywork.shell.Languages;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialObstacle;
import org.keywork.trial.TrialRefusal;

/** Which servers are to try the offer; one that can't says why, and isn't chosen. */
class ServersToTry extends Composite<CheckboxGroup<ServerUse.User>> {
    private final MyTrials trials;
    private final Offers offers;
    private Map<AssetId, TrialObstacle> obstacles = Map.of();
    final CheckboxGroup<ServerUse.User> boxes = getContent();

    /** @param own of them, the only one is chosen to begin with */
    ServersToTry(List<ServerUse.User> own, MyTrials trials, Offers offers, Runnable changed) {
        this.trials = trials;
        this.offers = offers;
        boxes.setLabel(getTranslation("trial.servers"));
        boxes.setItems(own);
        boxes.setItemLabelGenerator(ServerUse.User::name);
        boxes.setManualValidation(true);
        showFor(Optional.empty());
        if (own.size() == 1 && obstacles.isEmpty()) {
            boxes.setValue(Set.copyOf(own));
        }
        boxes.addValueChangeListener(change -> {
            boxes.setInvalid(false);
            changed.run();
        });
    }

    /** Shows which can't try that offer (or, without one, anything), and chooses them no longer. */
    final void showFor(Optional<OfferReference> offer) {
        lookAgain(offer);
        boxes.setItemEnabledProvider(this::canTry);
        boxes.setItemHelperGenerator(server -> obstacle(server)
                .map(why -> getTranslation("trial.obstacle." + why.reason(), title(why)))
                .orElse(""));
        boxes.setValue(boxes.getValue().stream().filter(this::canTry).collect(Collectors.toSet()));
    }

    /** Learns what came in the way meanwhile; those that were chosen stay so, to be named. */
    final void lookAgain(Optional<OfferReference> offer) {
        obstacles = trials.obstacles(offer);
    }

    private boolean canTry(ServerUse.User server) {
        return !obstacles.containsKey(server.id());
    }

    private Optional<TrialObstacle> obstacle(ServerUse.User server) {
        return Optional.ofNullable(obstacles.get(server.id()));
    }

    private String title(TrialObstacle why) {
        return offers.find(why.offer()).orElseThrow().title(Languages.current());
    }

    /** Chooses those of them that can try the offer; where none can, what was chosen stays so. */
    void choose(Collection<String> ids) {
        var wanted = boxes.getListDataView()
                .getItems()
                .filter(server -> ids.contains(server.id().toString()) && canTry(server))
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            boxes.setValue(wanted);
        }
    }

    Set<AssetId> chosen() {
        return boxes.getValue().stream().map(ServerUse.User::id).collect(Collectors.toSet());
    }

    /** A sentence for each chosen one that this reason is about; empty where it is about none. */
    String inTheWay(TrialRefusal reason) {
        return boxes.getValue().stream()
                .flatMap(server -> obstacle(server)
                        .filter(why -> why.reason() == reason)
                        .map(why -> getTranslation("trial.refusal.named." + reason, server.name(), title(why)))
                        .stream())
                .collect(Collectors.joining(" "));
    }

    /** Says that one has to be chosen first. */
    void showMissing() {
        boxes.setErrorMessage(getTranslation("order.servers.required"));
        boxes.setInvalid(true);
        Focus.onGroup(boxes);
    }
}
