package org.keywork.notification;

/** How far a mail came. */
public enum MailState {
    /** to be handed over, for the first time or again */
    WAITING,
    /** under way to the mail server at this moment, or when the process died */
    HANDING_OVER,
    SENT,
    /** handed over, but nobody knows whether it was taken: a person decides */
    UNKNOWN,
    /** its address was refused for good */
    REFUSED,
    /** tried for three days */
    GIVEN_UP
}
