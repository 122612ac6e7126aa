package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.PortalTest;
import org.keywork.account.Bounces;
import org.keywork.account.Recipient;
import org.keywork.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MailDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    @Autowired
    MailAttempts attempts;

    @Autowired
    Bounces bounces;

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 20", "5, 320", "8, 2560", "9, 3600", "500, 3600"})
    void whatFailsIsTriedAgainLaterAndLaterAnHourAtMost(int earlierFailures, int seconds) {
        assertThat(MailDelivery.nextTry(earlierFailures, NOW)).isEqualTo(NOW.plus(Duration.ofSeconds(seconds)));
    }

    @Test
    void whatFailedIsToldWithIdsOnly() {
        var pat = new Recipient("Pat", "pat@acme.example", Locale.ENGLISH);
        var order = new MailOrder(MailKind.CONFIRMATION, Map.of("sign-up", "4711"), NOW, pat);
        assertThat(new MailDelivery.MailNotSent(order, "450 4.2.1"))
                .hasMessage("Mail CONFIRMATION {sign-up=4711} wasn't sent: 450 4.2.1")
                .hasNoCause();
    }

    @Test
    void aKindThatNobodyComposesStopsTheStart() {
        assertThatThrownBy(() -> delivery(List.of())).hasMessage("Nobody composes the mail CONFIRMATION");
    }

    @ParameterizedTest
    @CsvSource({
        "., 250 2.0.0 Taken and queued, true, Taken",
        "., 252 Other words, true, Taken",
        "., 550 5.7.1 <pat@acme.example> unwanted, true, Refused",
        "., 452 4.3.1 Full, true, NotTaken",
        "DATA, 554 5.5.1 No valid recipients, false, Refused",
        "DATA, 503 5.5.1 Not now, false, NotTaken",
        "MAIL FROM, 550 5.1.8 Who are you, false, NotTaken",
        "MAIL FROM, 530 5.7.0 Sign in first, false, NotTaken"
    })
    void whatAServerAnswersIsToldApart(String command, String words, boolean across, String meaning) {
        var code = Integer.parseInt(words.substring(0, 3));
        var failure = new SMTPSendFailedException(command, code, words, null, null, null, null);
        var outcome = SmtpAnswer.in(new MessagingException("Around it", failure))
                .orElseThrow()
                .meaning(across);
        assertThat(outcome.getClass().getSimpleName()).isEqualTo(meaning);
        assertThat(outcome.toString()).doesNotContain("pat@");
    }

    @Test
    void withoutAnAnswerOnlyAMailThatWasntAcrossIsSurelyNotTaken() {
        var lost =
                new MessagingException("Lost", new SMTPSendFailedException(".", -1, "[EOF]", null, null, null, null));
        assertThat(SmtpAnswer.in(lost)).isEmpty();
        assertThat(SmtpPostman.withoutAnswer(true)).isInstanceOf(Handover.Unknown.class);
        assertThat(SmtpPostman.withoutAnswer(false)).isInstanceOf(Handover.NotTaken.class);
    }

    @Test
    void whatIsKeptOfAnAnswerAreItsNumbers() {
        assertThat(MailProblem.answer(550, "550 5.1.1 <pat@acme.example>: unknown")
                        .code())
                .isEqualTo("550 5.1.1");
        assertThat(MailProblem.answer(550, "550 pat@acme.example unknown").code())
                .isEqualTo("550");
    }

    private MailDelivery delivery(List<MailComposer> composers) {
        return new MailDelivery(
                composers,
                new Typesetting(new Texts()),
                (id, mail) -> new Handover.Taken(),
                attempts,
                bounces,
                Clock.systemUTC());
    }
}
