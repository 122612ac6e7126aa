package org.keywork;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is missing as a message for the operator, in place of a stack trace. */
class SettingsMissingAnalyzer extends AbstractFailureAnalyzer<SettingsMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsMissing cause) {
        return new FailureAnalysis(
                "Keywork runs in production mode, because its database isn't H2 or its address (server.address) isn't"
                        + " a loopback one, and lacks settings for that. " + cause.getMessage(),
                "Give them as environment variables (keywork.base-url is KEYWORK_BASEURL), as arguments"
                        + " (--keywork.base-url=...) or in config/application.yaml. For a trial on this machine start"
                        + " without any settings: that is laptop mode.",
                cause);
    }
}
