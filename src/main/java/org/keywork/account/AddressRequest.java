package org.keywork.account;

/** What came of adding a shared address. */
public enum AddressRequest {
    ADDED,
    /** on the list already, or of somebody of the organization */
    KNOWN,
    /** the organization has as many as it can have */
    FULL,
    /** more mails to strangers in an hour than is decent: again later */
    TOO_MANY
}
