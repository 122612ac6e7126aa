package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.shell.Texts;

class MailDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 20", "5, 320", "8, 2560", "9, 3600", "500, 3600"})
    void whatFailsIsTriedAgainLaterAndLaterAnHourAtMost(int earlierFailures, int seconds) {
        assertThat(MailDelivery.nextTry(earlierFailures, NOW)).isEqualTo(NOW.plus(Duration.ofSeconds(seconds)));
    }

    @Test
    void whatFailedIsToldWithIdsOnly() {
        var order = new MailOrder(MailKind.CONFIRMATION, Map.of("sign-up", "4711"), NOW);
        assertThat(new MailDelivery.MailNotSent(order, new IllegalStateException("550 pat@acme.example unknown")))
                .hasMessage("Mail CONFIRMATION {sign-up=4711} wasn't sent: IllegalStateException")
                .hasNoCause();
    }

    @Test
    void aKindThatNobodyComposesStopsTheStart() {
        assertThatThrownBy(() -> delivery(List.of())).hasMessage("Nobody composes the mail CONFIRMATION");
    }

    private static MailDelivery delivery(List<MailComposer> composers) {
        return new MailDelivery(composers, new Typesetting(new Texts()), mail -> {}, Clock.systemUTC());
    }
}
