package org.keywork.trial;

public class TrialNotFound extends RuntimeException {
    TrialNotFound(TrialId id) {
        super("There is no trial " + id);
    }
}
