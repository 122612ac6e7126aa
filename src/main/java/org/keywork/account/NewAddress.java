package org.keywork.account;

import java.util.Locale;

/** An address that an organization wants written to; at least one kind of mails is for it. */
public record NewAddress(EmailAddress email, Locale language, boolean technical, boolean billing) {
    MailChoice mails() {
        return new MailChoice(technical, billing);
    }
}
