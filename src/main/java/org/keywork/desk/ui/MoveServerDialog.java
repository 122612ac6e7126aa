package org.keywork.desk.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MoveRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.ServerDetails;

/** Binds the server to another instance: the one that came and was refused, or one typed in. */
class MoveServerDialog extends Dialog {
    final TextField uid = new TextField(getTranslation("asset.uid"));
    final Button move = new Button(getTranslation("server.move.verb"));

    MoveServerDialog(MyAssets assets, ServerDetails server, Optional<InstanceUid> to, Runnable moved) {
        setHeaderTitle(getTranslation(server.uid().isPresent() ? "server.move" : "server.bind"));
        setWidth("30rem");
        uid.setMaxLength(200);
        uid.setWidthFull();
        uid.setValue(to.map(InstanceUid::value).orElse(""));
        uid.setReadOnly(to.isPresent());
        if (server.uid().isPresent()) {
            add(new Paragraph(getTranslation("server.move.text", server.movesLeft())));
        }
        add(uid);
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.addClickShortcut(Key.ENTER).listenOn(uid).resetFocusOnActiveElement();
        move.setDisableOnClick(true);
        move.addClickListener(click -> {
            move(assets, server, moved);
            move.setEnabled(true);
        });
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, move);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                uid.focus();
            }
        });
    }

    private void move(MyAssets assets, ServerDetails server, Runnable moved) {
        var to = InstanceUid.parse(uid.getValue());
        if (to.isEmpty()) {
            refuse("asset.uid.refused");
        } else if (assets.moveTo(server.id(), to.get()) == MoveRequest.NO_MOVE_LEFT) {
            refuse("server.move.none-left");
        } else {
            close();
            moved.run();
        }
    }

    private void refuse(String why) {
        uid.setInvalid(true);
        uid.setErrorMessage(getTranslation(why));
    }
}
