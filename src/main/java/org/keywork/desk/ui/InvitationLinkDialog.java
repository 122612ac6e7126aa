package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import org.keywork.shell.CopyRow;

/** Shows an invitation's link, this once. */
class InvitationLinkDialog extends Dialog {
    InvitationLinkDialog(URI link) {
        setHeaderTitle(getTranslation("sales.trials.link"));
        setWidth("34rem");
        add(
                new Paragraph(getTranslation("sales.trials.link.text")),
                new CopyRow(
                        getTranslation("sales.trials.link"),
                        link.toString(),
                        getTranslation("sales.trials.link.copy")));
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }
}
