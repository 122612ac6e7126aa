package org.keywork.desk.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import org.keywork.revocation.NewRevocation;

/** Does what a note for colleagues is all that is needed for. */
class NoteDialog extends ActDialog {
    final TextArea note = new TextArea(getTranslation("revocation.note"));

    /** @param key of the texts: its {@code .title}, {@code .text} and {@code .verb} */
    NoteDialog(String key, Consumer<String> doing) {
        this(I18NProvider.translate(key + ".title"), key, doing);
    }

    /** @param key of its other texts */
    NoteDialog(String title, String key, Consumer<String> doing) {
        super(title, I18NProvider.translate(key + ".text"), I18NProvider.translate(key + ".verb"));
        note.setHelperText(getTranslation("revocation.note.help"));
        note.setMaxLength(NewRevocation.MAX_NOTE);
        note.setRequiredIndicatorVisible(true);
        note.setWidthFull();
        fields(note);
        does(() -> {
            var said = note.getValue().strip();
            note.setInvalid(said.isEmpty());
            note.setErrorMessage(getTranslation("revocation.note.required"));
            if (!said.isEmpty()) {
                doing.accept(said);
            }
            return !said.isEmpty();
        });
    }
}
