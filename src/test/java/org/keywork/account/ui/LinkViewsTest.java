package org.keywork.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.DisplayName;
import org.keywork.account.EmailAddress;
import org.keywork.account.MailedLinks;
import org.keywork.account.MailedLinks.ConfirmationMail.Confirm;
import org.keywork.account.NewSignUp;
import org.keywork.account.OrganizationRegistered;
import org.keywork.account.PasswordChanged;
import org.keywork.account.PasswordResetRequested;
import org.keywork.account.SignUp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@WithAnonymousUser
@RecordApplicationEvents
class LinkViewsTest extends SpringBrowserlessTest {
    @Autowired
    SignUp signUps;

    @Autowired
    MailedLinks links;

    @Autowired
    ApplicationEvents events;

    @Test
    void openingTheConfirmationChangesNothingPressingItsButtonDoes() {
        var view = navigate(confirmationLink(), ConfirmView.class);
        assertThat(title(view)).isEqualTo("Confirm your account");
        assertThat(events.stream(OrganizationRegistered.class)).isEmpty();

        test(view.confirm).click();
        assertThat(title(view)).isEqualTo("Your account is ready");
        assertThat(events.stream(OrganizationRegistered.class)).hasSize(1);
    }

    @Test
    void aUsedConfirmationLeadsToSignIn() {
        var link = confirmationLink();
        test(navigate(link, ConfirmView.class).confirm).click();
        assertThat(title(navigate(link, ConfirmView.class))).isEqualTo("Already confirmed");
    }

    @Test
    void anUnknownConfirmationSaysSo() {
        assertThat(title(navigate("confirm/invented", ConfirmView.class))).isEqualTo("Unknown link");
    }

    @Test
    void aForgottenPasswordIsReplacedByMail() {
        var forgotten = navigate(ForgottenPasswordView.class);
        test(forgotten.email).setValue("no address");
        test(forgotten.send).click();
        assertThat(forgotten.email.isInvalid()).isTrue();
        test(forgotten.email).setValue("Customer@Example.com");
        test(forgotten.send).click();
        assertThat(title(forgotten)).isEqualTo("Check your mailbox");

        var user = events.stream(PasswordResetRequested.class)
                .findFirst()
                .orElseThrow()
                .user();
        var link = path(links.passwordReset(user).orElseThrow().link());
        var reset = navigate(link, ResetPasswordView.class);
        test(reset.password).setValue("too short");
        test(reset.change).click();
        assertThat(reset.password.getErrorMessage()).isEqualTo("Choose at least 12 characters");
        test(reset.password).setValue("seven noisy printers");
        test(reset.change).click();
        assertThat(title(reset)).isEqualTo("Your password is changed");
        assertThat(events.stream(PasswordChanged.class)).hasSize(1);

        assertThat(title(navigate(link, ResetPasswordView.class))).isEqualTo("This link has ended");
    }

    private String confirmationLink() {
        var answer = (SignUp.Answer.CheckMailbox) signUps.start(new NewSignUp(
                new DisplayName("Acme Tools"),
                new DisplayName("Pat Doe"),
                new EmailAddress("pat@acme.example"),
                "seven noisy printers",
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris")));
        return path(((Confirm) links.confirmation(answer.signUp()).orElseThrow()).link());
    }

    private static String path(URI link) {
        return link.getPath().substring(1);
    }

    private String title(Component view) {
        return find(H1.class, view).single().getText();
    }
}
