package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.shell.LanguageChosen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PortalTest
class LanguageMemoryTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Users users;

    @Test
    @WithAccount
    void theChosenLanguageIsThereAtTheNextSignInAndForMails() {
        events.publishEvent(new LanguageChosen(Locale.FRENCH));

        var customer = users.findByEmail("customer@example.com").orElseThrow();
        assertThat(customer.language()).isEqualTo(Locale.FRENCH);
        assertThat(customer.contact().language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    @WithAnonymousUser
    void aStrangersChoiceChangesNobodysAccount() {
        events.publishEvent(new LanguageChosen(Locale.FRENCH));

        assertThat(users.findByEmail("customer@example.com").orElseThrow().language())
                .isEqualTo(Locale.ENGLISH);
    }
}
