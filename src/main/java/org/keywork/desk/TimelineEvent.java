package org.keywork.desk;

import java.time.Instant;

/**
 * Something that happened to a key, a server or an organization.
 *
 * @param ref what it happened to or was done with, as an address names it: a key, a trace, an order
 * @param what and {@code more}: what is to be said of it, by its kind
 * @param server the name of the server that it happened to; empty where that goes without saying
 * @param who did it, as the record names persons; empty where nobody in particular did
 * @param days on how many days, and {@code times}: how often, where many of them are told as one
 */
public record TimelineEvent(
        Kind kind, Instant at, String ref, String what, String more, String server, String who, int days, long times) {
    /** In the order in which they are shown where they happened at the same moment. */
    public enum Kind {
        REFUSED,
        UNDONE,
        DECLINED,
        ACT,
        REVOKED,
        SUPERSEDED,
        SEEN,
        SEEN_ELSEWHERE,
        SEEN_FIRST,
        BOUND,
        MOVED,
        ISSUED,
        SUBSCRIPTION,
        TRIAL_ENDED,
        TRIAL_PROLONGED,
        TRIAL_DECIDED,
        TRIAL_REQUESTED,
        PAID,
        INVOICED,
        ORDER_DECIDED,
        ORDER_PLACED,
        MAIL,
        BOUNCED,
        REMOVED,
        ADDED
    }
}
