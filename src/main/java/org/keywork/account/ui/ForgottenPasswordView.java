package org.keywork.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.keywork.account.EmailAddress;
import org.keywork.account.PasswordReset;
import org.keywork.shell.PublicLayout;

@Route(value = "forgotten-password", layout = PublicLayout.class)
@AnonymousAllowed
class ForgottenPasswordView extends AccountCard {
    private final PasswordReset resets;
    final EmailField email = new EmailField();
    final Button send = new Button();

    ForgottenPasswordView(PasswordReset resets) {
        this.resets = resets;
        email.setLabel(getTranslation("account.email"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true);
        email.setWidthFull();
        send.setText(getTranslation("account.forgotten.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER).listenOn(email).resetFocusOnActiveElement();
        send.addClickListener(click -> send());
        show(
                "account.forgotten.title",
                getTranslation("account.forgotten.text"),
                email,
                send,
                AccountLinks.signIn(this));
    }

    private void send() {
        EmailAddress.parse(email.getValue()).ifPresentOrElse(this::request, () -> {
            email.setInvalid(true);
            email.setErrorMessage(getTranslation("account.email.invalid"));
            email.focus();
        });
        send.setEnabled(true);
    }

    private void request(EmailAddress address) {
        resets.request(address);
        show(
                "account.mailbox.title",
                getTranslation("account.forgotten.sent", address.value()),
                AccountLinks.signIn(this));
    }
}
