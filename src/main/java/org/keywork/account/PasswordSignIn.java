package org.keywork.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Signs people in by e-mail and password. An unknown e-mail costs the same hash and gets the same answer. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Users users;
    private final OrganizationRecords organizations;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(64);

    PasswordSignIn(
            Users users, OrganizationRecords organizations, Passwords passwords, SignInThrottle throttle, Clock clock) {
        this.users = users;
        this.organizations = organizations;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var typed = attempt.getName();
        var email = EmailAddress.parse(typed)
                .map(EmailAddress::value)
                .orElseGet(() -> "?" + typed.toLowerCase(Locale.ROOT).hashCode());
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        switch (throttle.begin(email, address)) {
            case SignInThrottle.Pace.Refused refused -> throw new SignInSlowed(refused.until());
            case SignInThrottle.Pace.Admitted admitted -> pause(admitted.after(), email, address);
        }
        var user = known(email, address);
        var right = passwords.matches(
                String.valueOf(attempt.getCredentials()),
                user.map(UserRecord::passwordHash).orElse(null));
        if (right.isEmpty()) {
            throttle.withdrawn(email, address);
            throw new SignInBusy();
        }
        if (user.isEmpty() || !right.get()) {
            throw new BadCredentialsException("Wrong e-mail or password");
        }
        throttle.succeeded(email, address);
        return signedIn(attempt, user.get());
    }

    /** With the database away nobody's try was wrong. */
    private Optional<UserRecord> known(String email, String address) {
        try {
            return users.findByEmail(email).filter(UserRecord::maySignIn);
        } catch (DataAccessException | TransactionException e) {
            throttle.withdrawn(email, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Authentication signedIn(Authentication attempt, UserRecord user) {
        var organization = Optional.ofNullable(user.organization()).flatMap(organizations::findById);
        var person = SignedInUser.of(user, organization, clock.instant());
        var authenticated = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        authenticated.setDetails(attempt.getDetails());
        return authenticated;
    }

    /** Holds a try for an account under attack back for a moment; requests have virtual threads, and few may wait. */
    private void pause(Duration time, String email, String address) {
        if (time.isZero()) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throttle.withdrawn(email, address);
            throw new SignInBusy();
        }
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInBusy();
        } finally {
            waiting.release();
        }
    }
}
