package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.billing.BillingSamples;
import org.keywork.shell.Moments;
import org.keywork.shell.Texts;
import org.keywork.trial.InvitationMail;
import org.keywork.trial.InvitationMails;
import org.keywork.trial.TrialProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class InvitationComposerTest {
    @Autowired
    private TrialProperties settings;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Moments moments;

    @Autowired
    private Texts texts;

    @Autowired
    private Typesetting typesetting;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @CsvSource({
        "en, 'You are invited to try Standard', 22 January 2024",
        "fr, 'Vous êtes invité à essayer Standard', 22 janvier 2024"
    })
    void anInvitationSaysWhatMayBeTriedAndUntilWhen(Locale language, String subject, String until) {
        clock.stopAt(Scene.START);
        var mail = typesetting.set(compose(Optional.of(invitation(language))).orElseThrow());
        assertThat(mail.to()).isEqualTo("new@acme.example");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(until, "15", "https://keys.example/invitation/abc\n");
        assertThat(mail.html()).contains("href=\"https://keys.example/invitation/abc\"");
    }

    @Test
    void anInvitationThatIsOpenNoMoreIsNotSent() {
        assertThat(compose(Optional.empty())).isEmpty();
    }

    static InvitationMail invitation(Locale language) {
        return new InvitationMail(
                "new@acme.example",
                language,
                BillingSamples.STANDARD,
                15,
                2,
                LocalDate.parse("2024-01-22"),
                URI.create("https://keys.example/invitation/abc"));
    }

    private Optional<Letter> compose(Optional<InvitationMail> found) {
        var source = new ObjectProvider<InvitationMails>() {
            @Override
            public InvitationMails getObject() {
                return id -> found;
            }
        };
        return new InvitationComposer(source, settings, drafts, moments, texts)
                .compose(new MailOrder(
                        MailKind.INVITATION,
                        Map.of("invitation", UUID.randomUUID().toString()),
                        clock.instant(),
                        null));
    }
}
