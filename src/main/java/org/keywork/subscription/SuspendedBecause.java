package org.keywork.subscription;

/** Why a subscription is suspended, and so what ends it. */
public enum SuspendedBecause {
    /** An invoice is overdue; paying it ends the suspension. */
    UNPAID,
    /** Support decided so, and support ends it. */
    BY_STAFF
}
