package org.keywork.trial;

/** What became of an invitation. That its time is over is stored only when its address is needed for another. */
public enum InvitationState {
    OPEN,
    ACCEPTED,
    WITHDRAWN,
    EXPIRED
}
