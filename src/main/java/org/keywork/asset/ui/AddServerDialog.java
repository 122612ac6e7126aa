package org.keywork.asset.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.ServerForm;

/** Adds a server, or says at the place where it matters why not. */
class AddServerDialog extends Dialog {
    private final MyAssets assets;
    private final Consumer<AssetId> added;
    final ServerForm form = new ServerForm();
    final Button add = new Button(getTranslation("asset.add.verb"));
    final Paragraph refusal = new Paragraph();

    AddServerDialog(MyAssets assets, Consumer<AssetId> added) {
        this.assets = assets;
        this.added = added;
        setHeaderTitle(getTranslation("asset.add.title"));
        setWidth("30rem");
        refusal.addClassName("kw-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(refusal, form);
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
        switch (assets.add(server)) {
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
