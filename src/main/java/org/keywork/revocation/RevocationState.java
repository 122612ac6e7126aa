package org.keywork.revocation;

public enum RevocationState {
    /** Asked for by one person; a second one decides. */
    WAITING,
    DONE,
    UNDONE,
    /** The second person didn't agree; nothing was done. */
    DECLINED
}
