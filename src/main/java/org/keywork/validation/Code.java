package org.keywork.validation;

/** The answer to "may this key be used here, now?", in the order in which the checks run (design, <em>Decisions</em>). */
public enum Code {
    EMPTY(Remedy.COPY_AGAIN),
    WRONG_KIND(Remedy.COPY_AGAIN),
    TRUNCATED(Remedy.COPY_AGAIN),
    MALFORMED(Remedy.COPY_AGAIN),
    UNKNOWN_ISSUER(Remedy.COPY_AGAIN),
    BAD_SIGNATURE(Remedy.COPY_AGAIN),
    UNKNOWN_KEY(Remedy.GENERATE_KEY),
    REVOKED(Remedy.GENERATE_KEY),
    SUPERSEDED(Remedy.ENTER_NEW_KEY),
    WRONG_PRODUCT(Remedy.GENERATE_KEY),
    WRONG_INSTANCE(Remedy.MOVE_OR_GENERATE),
    NOT_YET_VALID(Remedy.WAIT),
    SUSPENDED(Remedy.PAY),
    EXPIRED(Remedy.RENEW),
    VERSION_NOT_COVERED(Remedy.UPDATE_GLPI),
    VALID(Remedy.NONE);

    private final Remedy remedy;

    Code(Remedy remedy) {
        this.remedy = remedy;
    }

    /** The key is ours and belongs here, whatever became of its subscription. */
    public boolean isValid() {
        return compareTo(NOT_YET_VALID) >= 0;
    }

    /** The subscription grants what it says, now. */
    public boolean isRunning() {
        return compareTo(VERSION_NOT_COVERED) >= 0;
    }

    public Remedy remedy() {
        return remedy;
    }
}
