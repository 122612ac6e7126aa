package org.keywork.asset.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.PlaceChoice;
import org.keywork.asset.ServerForm;
import org.keywork.catalog.Offers;
import org.keywork.subscription.SubscriptionKind;

/** Adds a server, or says at the place where it matters why not. */
class AddServerDialog extends Dialog {
    private final MyAssets assets;
    private final Consumer<AssetId> added;
    final ServerForm form = new ServerForm();
    final Button add = new Button(getTranslation("asset.add.verb"));
    final Paragraph refusal = new Paragraph();

    /** Only where there is a choice. */
    @Nullable
    PlaceChoice uses;

    AddServerDialog(MyAssets assets, Offers offers, Consumer<AssetId> added) {
        this.assets = assets;
        this.added = added;
        setHeaderTitle(getTranslation("asset.add.title"));
        setWidth("30rem");
        refusal.addClassName("kw-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(refusal, form);
        var places = assets.places();
        if (places.size() > 1
                || places.stream().anyMatch(place -> place.subscription().kind() != SubscriptionKind.FREE)) {
            uses = new PlaceChoice(places, offers);
            add(uses);
        }
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            form.server().ifPresent(this::add);
            add.setEnabled(true);
        });
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, add);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.name.focus();
            }
        });
    }

    private void add(NewServer server) {
        var chosen = Optional.ofNullable(uses).flatMap(PlaceChoice::chosen);
        switch (chosen.map(subscription -> assets.add(server, subscription)).orElseGet(() -> assets.add(server))) {
            case AddRequest.Done done -> {
                close();
                added.accept(done.server());
            }
            case AddRequest.NoPlaceLeft full -> refuse(getTranslation("asset.no-place-left", full.places()));
            case AddRequest.NameTaken taken -> form.nameIsTaken();
        }
    }

    private void refuse(String text) {
        refusal.setText(text);
        refusal.setVisible(true);
    }
}
