package org.keywork.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keywork.account.People;
import org.keywork.account.SignedInUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted as long as one may, and one whose person has another password or other roles since, or no
 * account any more, on whichever node (asked once a minute).
 */
class SessionLimits extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(SessionLimits.class);
    private static final String CHECKED = "keywork.password-checked-at";
    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(1);

    private final Duration limit;
    private final People people;
    private final SecurityContextHolderStrategy current;
    private final Clock clock;

    SessionLimits(Duration limit, People people, SecurityContextHolderStrategy current, Clock clock) {
        this.current = current;
        this.limit = limit;
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var authentication = current.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInUser person
                && (isOver(person) || hasToSignInAgain(person, session))) {
            session.invalidate();
            current.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(SignedInUser person) {
        return !clock.instant().isBefore(person.signedInAt().plus(limit));
    }

    private boolean hasToSignInAgain(SignedInUser person, HttpSession session) {
        var now = clock.instant();
        if (session.getAttribute(CHECKED) instanceof Instant checked && now.isBefore(checked.plus(BETWEEN_CHECKS))) {
            return false;
        }
        try {
            var over = people.hasToSignInAgain(person.id(), person.passwordChangedAt());
            session.setAttribute(CHECKED, now); // who couldn't be asked is asked again at the next request
            return over;
        } catch (DataAccessException | TransactionException e) {
            log.warn("Can't ask whether user {} has to sign in again: the session goes on", person.id());
            return false;
        }
    }
}
