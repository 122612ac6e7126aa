package org.keywork.desk.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.keywork.asset.AddRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerForm;

/** Changes what a server is called and where it is. */
class EditServerDialog extends Dialog {
    final ServerForm form = ServerForm.describing();
    final Button save = new Button(getTranslation("asset.save"));

    EditServerDialog(MyAssets assets, ServerDetails server, Runnable saved) {
        setHeaderTitle(getTranslation("server.edit.title"));
        setWidth("30rem");
        form.read(server);
        add(form);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            form.server().ifPresent(changed -> {
                var outcome = assets.describe(server.id(), changed.name(), changed.url());
                if (outcome instanceof AddRequest.NameTaken) {
                    form.nameIsTaken();
                } else {
                    close();
                    saved.run();
                }
            });
            save.setEnabled(true);
        });
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.name.focus();
            }
        });
    }
}
