package org.keywork.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.keywork.account.MailChoice;
import org.keywork.account.MyContacts;
import org.keywork.account.NewAddress;
import org.keywork.account.SharedAddress;

/** Adds a shared address, or changes what one gets; says at the place where it matters why not. */
class AddressDialog extends Dialog {
    private final MyContacts contacts;
    private final Consumer<String> done;
    final AddressForm form = new AddressForm();
    final Button save = new Button();
    final Paragraph refusal = new Paragraph();

    private AddressDialog(MyContacts contacts, String name, Consumer<String> done) {
        this.contacts = contacts;
        this.done = done;
        setHeaderTitle(getTranslation("account.mails." + name + ".title"));
        setWidth("30rem");
        refusal.addClassName("kw-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(refusal, form);
        save.setText(getTranslation("account.mails." + name + ".verb"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        save.setDisableOnClick(true);
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }

    static AddressDialog toAdd(MyContacts contacts, Consumer<String> done) {
        var dialog = new AddressDialog(contacts, "add", done);
        dialog.add(new Paragraph(dialog.getTranslation("account.mails.add.text")));
        dialog.onSave(dialog::add);
        dialog.addOpenedChangeListener(change -> dialog.form.email.focus());
        return dialog;
    }

    static AddressDialog toChange(MyContacts contacts, SharedAddress address, Consumer<String> done) {
        var dialog = new AddressDialog(contacts, "edit", done);
        dialog.form.showing(address);
        dialog.onSave(wanted -> dialog.change(address, wanted));
        dialog.addOpenedChangeListener(change -> dialog.form.language.focus());
        return dialog;
    }

    private void onSave(Consumer<NewAddress> act) {
        save.addClickListener(click -> {
            form.address().ifPresent(act);
            save.setEnabled(true);
        });
    }

    private void add(NewAddress wanted) {
        switch (contacts.add(wanted)) {
            case ADDED -> finish(getTranslation("account.mails.added", wanted.email()));
            case KNOWN -> form.isKnown();
            case FULL -> refuse(getTranslation("account.mails.full", MyContacts.MOST_ADDRESSES));
            case TOO_MANY -> refuse(getTranslation("account.mails.too-many"));
        }
    }

    private void change(SharedAddress address, NewAddress wanted) {
        contacts.change(address.id(), wanted.language(), new MailChoice(wanted.technical(), wanted.billing()));
        finish(getTranslation("account.mails.changed", address.email()));
    }

    private void finish(String words) {
        close();
        done.accept(words);
    }

    private void refuse(String text) {
        refusal.setText(text);
        refusal.setVisible(true);
    }
}
