package org.keywork.revocation;

import java.util.Optional;

/** What came of an act. */
public sealed interface Outcome {
    record Done(RevocationId act) implements Outcome {}

    /** It reaches so many servers that a second person decides. */
    record Waiting(RevocationId act) implements Outcome {}

    /** Nothing was done. */
    record Refused(Refusal refusal, Optional<String> what) implements Outcome {
        static Refused because(Refusal refusal) {
            return new Refused(refusal, Optional.empty());
        }
    }

    enum Refusal {
        /** There is no such thing, or no such act. */
        NOT_THERE,
        /** It is out of use already, and so is all that hangs on it. */
        NOTHING_TO_REVOKE,
        /** Nothing of it runs, or waits for a payment, that could be suspended. */
        NOTHING_TO_SUSPEND,
        NOTHING_TO_REINSTATE,
        /** What was asked for was done by other acts since, or has gone. */
        NOTHING_LEFT,
        /** A key that others may know is revoked; suspending leaves it valid. */
        LEAKS_ARE_REVOKED,
        /** Somebody else was first. */
        DECIDED_ALREADY,
        /** Who asked for it can't be the second person. */
        SAME_PERSON,
        /** A key that others may know never comes back. */
        COMPROMISED,
        /** The days in which it could be undone are over. */
        FINAL,
        /** Within those days it is undone instead. */
        NOT_FINAL_YET,
        /** Something else was done since; {@code what} says to which server, where it was one. */
        CHANGED_SINCE;

        /** What is said where an act would do nothing. */
        public static Refusal nothingFor(RevocationAct act) {
            return switch (act) {
                case REVOKED -> NOTHING_TO_REVOKE;
                case SUSPENDED -> NOTHING_TO_SUSPEND;
                case REINSTATED -> NOTHING_TO_REINSTATE;
                case REPLACED -> NOTHING_LEFT;
            };
        }
    }
}
