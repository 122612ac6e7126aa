package org.keywork.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keywork.account.EmailAddress;
import org.keywork.account.Organizations;
import org.keywork.account.People;
import org.keywork.account.Role;
import org.keywork.account.SignedInUser;
import org.keywork.account.UserId;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionLimitsTest {
    private static final Instant SIGNED_IN = Instant.parse("2026-03-14T08:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-01-05T08:00:00Z");

    private Instant passwordChanged = CHANGED;
    private boolean databaseIsAway;
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aBusySessionLastsTwelveHoursAndNotAMomentLonger() throws Exception {
        requestAt(SIGNED_IN.plus(Duration.ofHours(12)).minusMillis(1));
        assertThat(session.isInvalid()).isFalse();
        requestAt(SIGNED_IN.plus(Duration.ofHours(12)));
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void anotherPasswordEndsTheSessionWithinAMinute() throws Exception {
        requestAt(SIGNED_IN.plusSeconds(10));
        passwordChanged = SIGNED_IN.plusSeconds(11);
        requestAt(SIGNED_IN.plusSeconds(69));
        assertThat(session.isInvalid()).isFalse();
        requestAt(SIGNED_IN.plusSeconds(70));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aChangeByAClockThatIsSlowEndsItToo() throws Exception {
        passwordChanged = SIGNED_IN.minusSeconds(30);
        requestAt(SIGNED_IN.plusSeconds(1));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void withTheDatabaseAwayTheSessionGoesOnUntilTheNextRequestThatFindsIt() throws Exception {
        databaseIsAway = true;
        passwordChanged = SIGNED_IN.plusSeconds(5);
        requestAt(SIGNED_IN.plusSeconds(10));
        assertThat(session.isInvalid()).isFalse();
        databaseIsAway = false;
        requestAt(SIGNED_IN.plusSeconds(11));
        assertThat(session.isInvalid()).isTrue();
    }

    private void requestAt(Instant now) throws Exception {
        var person = new SignedInUser(
                new UserId(UUID.randomUUID()),
                null,
                "sam@example.com",
                "Sam",
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"),
                Set.of(Role.SALES),
                SIGNED_IN,
                CHANGED);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null));
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionLimits(
                        Duration.ofHours(12),
                        new Everyone(),
                        SecurityContextHolder.getContextHolderStrategy(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private class Everyone implements People {
        @Override
        public Optional<Organizations.Contact> find(UserId id) {
            return Optional.empty();
        }

        @Override
        public Optional<UserId> withEmail(EmailAddress email) {
            return Optional.empty();
        }

        @Override
        public boolean hasAccount(EmailAddress email) {
            return true;
        }

        @Override
        public boolean hasToSignInAgain(UserId id, Instant passwordChangedAt) {
            if (databaseIsAway) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            return !passwordChangedAt.equals(passwordChanged);
        }
    }
}
