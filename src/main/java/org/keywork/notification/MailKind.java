package org.keywork.notification;

/** The mails that we write; for each there is one {@link MailComposer}. */
public enum MailKind {
    CONFIRMATION,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    SERVER_BOUND,
    ADDRESS_ADDED
}
