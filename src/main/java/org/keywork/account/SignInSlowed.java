package org.keywork.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed tries from this address: nobody looked at the password. */
public class SignInSlowed extends AuthenticationException {
    private final Duration until;

    SignInSlowed(Duration until) {
        super("Too many failed sign-ins");
        this.until = until;
    }

    /** How long to wait before the next try. */
    public Duration until() {
        return until;
    }
}
