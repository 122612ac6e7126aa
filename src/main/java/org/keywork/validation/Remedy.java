package org.keywork.validation;

/** What the customer does about a decision. */
public enum Remedy {
    NONE,
    COPY_AGAIN,
    GENERATE_KEY,
    ENTER_NEW_KEY,
    MOVE_OR_GENERATE,
    WAIT,
    PAY,
    RENEW,
    UPDATE_GLPI
}
