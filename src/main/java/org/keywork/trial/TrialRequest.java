package org.keywork.trial;

/** What came of asking for a trial. */
public sealed interface TrialRequest {
    record Started(TrialId trial) implements TrialRequest {}

    /** Sales will answer. */
    record Waits(TrialId trial) implements TrialRequest {}

    record Refused(TrialRefusal reason) implements TrialRequest {}
}
