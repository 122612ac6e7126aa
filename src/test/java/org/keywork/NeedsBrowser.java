package org.keywork;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a journey where no browser is installed, and says so, before the portal starts for nothing. */
class NeedsBrowser implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.parseBoolean(System.getenv("KEYWORK_REQUIRE_BROWSER"))
                || Browser.executable(Optional.ofNullable(System.getenv("CHROMIUM")))
                        .isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here, or must be");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.println("[WARNING] Skipped " + context.getDisplayName() + ": " + Browser.NONE);
        }
        return ConditionEvaluationResult.disabled(Browser.NONE);
    }
}
