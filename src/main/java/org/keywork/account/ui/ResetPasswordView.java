package org.keywork.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.keywork.account.LinkState;
import org.keywork.account.PasswordPolicy;
import org.keywork.account.PasswordReset;
import org.keywork.shell.PublicLayout;

/** Where the mailed link of a forgotten password leads. */
@Route(value = "reset-password/:token", layout = PublicLayout.class)
@AnonymousAllowed
class ResetPasswordView extends AccountCard implements BeforeEnterObserver {
    private final PasswordReset resets;
    final PasswordField password = new PasswordField();
    final Button change = new Button();
    private String token = "";

    ResetPasswordView(PasswordReset resets) {
        this.resets = resets;
        password.setLabel(getTranslation("account.password.new"));
        password.setHelperText(getTranslation("account.password.help", PasswordPolicy.MIN_LENGTH));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setManualValidation(true);
        password.setWidthFull();
        change.setText(getTranslation("account.reset.change"));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setDisableOnClick(true);
        change.addClickShortcut(Key.ENTER).listenOn(password).resetFocusOnActiveElement();
        change.addClickListener(click -> change());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (resets.look(token) == LinkState.OPEN) {
            show("account.reset.title", getTranslation("account.reset.text"), password, change);
        } else {
            showEnded();
        }
    }

    private void change() {
        switch (resets.choose(token, password.getValue())) {
            case PasswordReset.Answer.Changed changed ->
                show("account.reset.done.title", getTranslation("account.reset.done.text"), AccountLinks.signIn(this));
            case PasswordReset.Answer.LinkEnded ended -> showEnded();
            case PasswordReset.Answer.PasswordRefused refused -> refuse(PasswordRefusals.text(this, refused.reason()));
            case PasswordReset.Answer.Busy busy -> refuse(getTranslation("account.busy"));
        }
        change.setEnabled(true);
    }

    private void refuse(String reason) {
        password.setInvalid(true);
        password.setErrorMessage(reason);
        password.focus();
    }

    private void showEnded() {
        show(
                "account.reset.ended.title",
                getTranslation("account.reset.ended.text"),
                AccountLinks.forgottenPassword(this));
    }
}
