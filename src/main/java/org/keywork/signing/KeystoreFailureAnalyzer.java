package org.keywork.signing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a start stopped, in place of a stack trace. */
class KeystoreFailureAnalyzer extends AbstractFailureAnalyzer<KeystoreUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeystoreUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
