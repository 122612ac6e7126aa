package org.keywork.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.EmailAddress;
import org.keywork.account.People;
import org.keywork.account.SignInBusy;
import org.keywork.account.SignInSlowed;
import org.keywork.audit.Act;
import org.keywork.audit.AuditWhenPossible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.transaction.TransactionException;

/**
 * Back to the sign-in page, which says why, and never whether it was the e-mail or the password. The audit record is told whose
 * account it was, where there is one, and never what was typed.
 */
class SignInRefused implements AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(SignInRefused.class);

    private final People people;
    private final AuditWhenPossible audit;

    SignInRefused(People people, AuditWhenPossible audit) {
        this.people = people;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        audit.note(new Act("sign-in", "sign-in.failed", account(request), Map.of("reason", reason(exception)))
                .with(Act.Result.REFUSED));
        response.sendRedirect(request.getContextPath() + "/login?" + answer(exception));
    }

    private String account(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("username"))
                    .flatMap(EmailAddress::parse)
                    .flatMap(people::withEmail)
                    .map(user -> "user:" + user)
                    .orElse("account:unknown");
        } catch (DataAccessException | TransactionException e) {
            log.debug("Nobody can tell now whose sign-in failed", e);
            return "account:unknown";
        }
    }

    private static String reason(AuthenticationException exception) {
        return switch (exception) {
            case SignInBusy busy -> "busy";
            case SignInSlowed slowed -> "slowed";
            default -> "wrong";
        };
    }

    private static String answer(AuthenticationException exception) {
        return switch (exception) {
            case SignInBusy busy -> "busy";
            case SignInSlowed slowed -> "slowed=" + (slowed.until().toSeconds() + 1);
            default -> "error";
        };
    }
}
