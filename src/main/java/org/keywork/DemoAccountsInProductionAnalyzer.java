package org.keywork;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the start stopped, in place of a stack trace. */
class DemoAccountsInProductionAnalyzer extends AbstractFailureAnalyzer<DemoAccountsInProduction> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoAccountsInProduction cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
