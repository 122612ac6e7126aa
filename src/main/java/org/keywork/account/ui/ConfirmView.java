package org.keywork.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import org.keywork.account.SignUp;
import org.keywork.account.Welcome;
import org.keywork.shell.PublicLayout;

/** Where the mailed link leads. Opening it changes nothing; its button does. */
@Route(value = "confirm/:token", layout = PublicLayout.class)
@AnonymousAllowed
class ConfirmView extends AccountCard implements BeforeEnterObserver {
    private final SignUp signUps;
    private final Optional<Welcome> welcome;
    final Button confirm = new Button();
    final Button again = new Button();
    private String token = "";

    ConfirmView(SignUp signUps, Optional<Welcome> welcome) {
        this.signUps = signUps;
        this.welcome = welcome;
        confirm.setText(getTranslation("account.confirm.confirm"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> confirm());
        again.setText(getTranslation("account.mailbox.again"));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setDisableOnClick(true);
        again.addClickListener(click -> sendAgain());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        var pending = signUps.look(token);
        switch (pending.state()) {
            case OPEN ->
                show(
                        "account.confirm.title",
                        getTranslation("account.confirm.text", pending.organization(), pending.email()),
                        Stream.concat(
                                        welcome
                                                .flatMap(words -> words.to(pending.email()))
                                                .map(Paragraph::new)
                                                .stream(),
                                        Stream.of(confirm))
                                .toArray(Component[]::new));
            case USED -> showAlready();
            case ENDED -> showEnded();
            case UNKNOWN -> showUnknown();
        }
    }

    private void confirm() {
        switch (signUps.confirm(token)) {
            case CONFIRMED ->
                show("account.confirmed.title", getTranslation("account.confirmed.text"), AccountLinks.signIn(this));
            case ALREADY -> showAlready();
            case ENDED -> showEnded();
            case UNKNOWN -> showUnknown();
        }
    }

    private void sendAgain() {
        signUps.resend(token);
        again.setText(getTranslation("account.mailbox.sent"));
    }

    private void showAlready() {
        show("account.confirm.used.title", getTranslation("account.confirm.used.text"), AccountLinks.signIn(this));
    }

    private void showEnded() {
        show("account.confirm.ended.title", getTranslation("account.confirm.ended.text"), again);
    }

    private void showUnknown() {
        show("account.link.unknown.title", getTranslation("account.confirm.unknown.text"), AccountLinks.register(this));
    }
}
