package org.keywork.trial;

public enum TrialState {
    /** waits for sales */
    REQUESTED,
    /** granted; whether its last day is over follows from the clock, until the servers were returned */
    RUNNING,
    /** its servers returned to what they used before; for good */
    ENDED,
    DECLINED,
    /** by the customer, before sales decided */
    WITHDRAWN
}
