package org.keywork.notification;

import java.util.List;
import java.util.Map;
import org.keywork.account.ConfirmationRequested;
import org.keywork.account.PasswordChanged;
import org.keywork.account.PasswordResetRequested;
import org.keywork.account.SharedAddressAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders the mails that the account's events call for, in their transaction. */
@Component
class AccountMails {
    private final Outbox outbox;

    AccountMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ConfirmationRequested event) {
        outbox.order(MailKind.CONFIRMATION, Map.of("sign-up", event.signUp().toString()));
    }

    @EventListener
    void on(PasswordResetRequested event) {
        outbox.order(MailKind.PASSWORD_RESET, Map.of("user", event.user().toString()));
    }

    @EventListener
    void on(SharedAddressAdded event) {
        outbox.orderForAll(
                MailKind.ADDRESS_ADDED,
                Map.of(
                        "organization", event.organization().toString(),
                        "technical", String.valueOf(event.mails().technical()),
                        "billing", String.valueOf(event.mails().billing())),
                List.of(event.address()));
    }

    @EventListener
    void on(PasswordChanged event) {
        outbox.order(MailKind.PASSWORD_CHANGED, Map.of("user", event.user().toString()));
    }
}
