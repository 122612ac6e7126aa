package org.keywork.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keywork.account.SignInBusy;
import org.keywork.account.SignInSlowed;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says why, and never whether it was the e-mail or the password. */
class SignInRefused implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + reason(exception));
    }

    private static String reason(AuthenticationException exception) {
        return switch (exception) {
            case SignInBusy busy -> "busy";
            case SignInSlowed slowed -> "slowed=" + (slowed.until().toSeconds() + 1);
            default -> "error";
        };
    }
}
