package org.keywork.account;

import java.util.Locale;

/** An address of the organization that needs no account, as its people see it. */
public record SharedAddress(AddressId id, String email, Locale language, MailChoice mails) {}
