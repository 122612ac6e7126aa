package org.keywork.account;

import org.springframework.security.core.AuthenticationException;

/** Too many people are signing in: nobody looked at the password; again in a moment. */
public class SignInBusy extends AuthenticationException {
    SignInBusy() {
        super("Too many sign-ins at once");
    }
}
