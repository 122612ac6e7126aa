package org.keywork.account;

import java.util.Objects;

/** Why a command failed, in one line and without what nobody should read over an operator's shoulder. */
final class FailureReason {
    private FailureReason() {}

    /** As the database puts it, without what Spring says around it. */
    static String ofDatabase(RuntimeException failure) {
        var cause = failure.getCause();
        return said(cause == null ? failure : cause);
    }

    /** As Spring puts it: what lies below may tell values, of passwords too. */
    static String ofSettings(RuntimeException failure) {
        return said(failure);
    }

    private static String said(Throwable failure) {
        var message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return withoutSecrets(message.strip().lines().findFirst().orElse(""));
    }

    /** A database's address may carry a password: before its host, behind its question mark, or as H2 has it. */
    private static String withoutSecrets(String reason) {
        return reason.replaceFirst("//.*@.*", "//…")
                .replaceFirst("\\?.*", "…")
                .replaceFirst("(?i);\\s*password=.*", "…");
    }
}
