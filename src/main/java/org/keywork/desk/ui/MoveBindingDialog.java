package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.ServerDesk;
import org.keywork.asset.ServerFile;

/** Support binds a server to another instance: one that came and was refused, or one that the customer names. */
class MoveBindingDialog extends ActDialog {
    final TextField uid = new TextField(getTranslation("asset.uid"));

    /** @param to the instance that came; empty where it is to be typed */
    MoveBindingDialog(ServerDesk desk, ServerFile file, Optional<InstanceUid> to, Runnable moved) {
        super(
                I18NProvider.translate("support.move.title", file.server().name()),
                file.server()
                        .uid()
                        .map(from -> I18NProvider.translate("support.move.text", from.shortened()))
                        .orElseGet(() -> I18NProvider.translate("support.move.text.unbound")),
                I18NProvider.translate("support.move.verb"));
        uid.setMaxLength(200);
        uid.setWidthFull();
        uid.setValue(to.map(InstanceUid::value).orElse(""));
        uid.setReadOnly(to.isPresent());
        uid.setRequiredIndicatorVisible(to.isEmpty());
        fields(new Paragraph(getTranslation("support.move.mailed")), uid);
        does(() -> {
            var wanted = InstanceUid.parse(uid.getValue());
            wanted.ifPresent(found -> {
                desk.moveTo(file.id(), found);
                moved.run();
            });
            uid.setInvalid(wanted.isEmpty());
            uid.setErrorMessage(getTranslation("asset.uid.refused"));
            return wanted.isPresent();
        });
    }
}
