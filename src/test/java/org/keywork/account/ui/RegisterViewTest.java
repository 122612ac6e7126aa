package org.keywork.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.ConfirmationRequested;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@WithAnonymousUser
@RecordApplicationEvents
class RegisterViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationEvents events;

    private RegisterView view;

    @BeforeEach
    void openThePage() {
        view = navigate(RegisterView.class);
    }

    @Test
    void whoFillsItInIsSentToTheirMailbox() {
        fill("Acme Tools", "Pat Doe", "fills@acme.example", "seven noisy printers");
        test(view.create).click();
        assertThat(title()).isEqualTo("Check your mailbox");
        assertThat(events.stream(ConfirmationRequested.class)).hasSize(1);
        test(view.again).click();
        assertThat(events.stream(ConfirmationRequested.class)).hasSize(2);
        assertThat(view.again.getText()).isEqualTo("Sent");
    }

    @Test
    void aKnownEmailIsAnsweredTheSame() {
        fill("Acme Tools", "Pat Doe", "customer@example.com", "seven noisy printers");
        test(view.create).click();
        assertThat(title()).isEqualTo("Check your mailbox");
    }

    @Test
    void emptyFieldsSayWhatTheyNeed() {
        test(view.create).click();
        assertThat(title()).isEqualTo("Create account");
        assertThat(view.form.organization.getErrorMessage()).isEqualTo("Name your organization");
        assertThat(view.form.email.getErrorMessage()).isEqualTo("Enter your email address");
        assertThat(view.form.password.getErrorMessage()).isEqualTo("Choose a password");
        assertThat(view.create.isEnabled()).isTrue();
    }

    @Test
    void scriptsAreNamesLikeOthersAndTooMuchIsRefusedOnTheField() {
        fill("<script>alert(1)</script>", "x".repeat(10_000), "x".repeat(10_000), "x".repeat(10_000));
        test(view.create).click();
        assertThat(view.form.organization.isInvalid()).isFalse();
        assertThat(view.form.name.getErrorMessage()).isEqualTo("Use at most 100 characters");
        assertThat(view.form.email.isInvalid()).isTrue();
        assertThat(view.form.email.getErrorMessage()).startsWith("This is no address");
        assertThat(view.form.password.getErrorMessage()).isEqualTo("Choose at most 128 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u2028b", "a\u202Eb"})
    void invisibleCharactersAreRefused(String name) {
        fill("Acme Tools", name, "pat@acme.example", "seven noisy printers");
        test(view.create).click();
        assertThat(view.form.name.getErrorMessage()).isEqualTo("Names can’t have line breaks or invisible characters");
    }

    @Test
    void aPasswordOfOnesOwnNameIsRefusedWithTheReason() {
        fill("Acme Tools", "Pat Doe", "pat@acme.example", "acme-tools-2026");
        test(view.create).click();
        assertThat(view.form.password.getErrorMessage()).contains("easily guessed");
    }

    @Test
    void languageAndZoneAreSuggested() {
        assertThat(view.form.language.getValue()).isEqualTo(Locale.ENGLISH);
        assertThat(view.form.zone.getValue()).isEqualTo(ZoneId.of("Europe/Paris"));
        view.form.suggestZone("America/Montreal");
        assertThat(view.form.zone.getValue()).isEqualTo(ZoneId.of("America/Montreal"));
        view.form.suggestZone("Middle/Earth");
        assertThat(view.form.zone.getValue()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    private void fill(String organization, String name, String email, String password) {
        test(view.form.organization).setValue(organization);
        test(view.form.name).setValue(name);
        test(view.form.email).setValue(email);
        test(view.form.password).setValue(password);
    }

    private String title() {
        return find(H1.class, view).single().getText();
    }
}
