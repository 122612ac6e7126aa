package org.keywork.notification;

/** The mails that we write; for each there is one {@link MailComposer}. */
public enum MailKind {
    CONFIRMATION,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    SERVER_BOUND,
    /** by support */
    SERVER_MOVED,
    ADDRESS_ADDED,
    ORDER_PLACED,
    ORDER_QUOTED,
    ORDER_ACCEPTED,
    ORDER_DECLINED,
    ORDER_WITHDRAWN,
    ORDER_CANCELLED,
    INVOICE_ISSUED,
    CREDIT_NOTE_ISSUED,
    PAYMENT_RECEIVED,
    PAYMENT_REVERSED,
    PAYMENT_REFUNDED,
    INVOICE_OVERDUE,
    SUBSCRIPTION_SUSPENDED,
    SUBSCRIPTION_REINSTATED,
    SUBSCRIPTION_ENDING,
    TRIAL_REQUESTED,
    TRIAL_STARTED,
    TRIAL_DECLINED,
    TRIAL_PROLONGED,
    TRIAL_ENDING,
    TRIAL_ENDED,
    /** a server left a trial, because its GLPI had such a trial before */
    TRIAL_HAD_BEFORE,
    INVITATION,
    /** something was taken out of use, or given back */
    REVOCATION_DONE,
    REVOCATION_UNDONE
}
