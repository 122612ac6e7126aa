package org.keywork.account;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

@Component
class SessionUser implements CurrentUser {
    static final ZoneId VENDORS_ZONE = ZoneId.of("Europe/Paris");

    private final SecurityContextHolderStrategy session;

    SessionUser(SecurityContextHolderStrategy session) {
        this.session = session;
    }

    @Override
    public UserId id() {
        return person().id();
    }

    @Override
    public OrganizationId organization() {
        var organization = person().organization();
        if (organization == null) {
            throw new AccessDeniedException("Staff belong to no organization");
        }
        return organization;
    }

    @Override
    public String email() {
        return person().email();
    }

    @Override
    public String name() {
        return person().name();
    }

    @Override
    public Locale language() {
        return person().language();
    }

    @Override
    public ZoneId zone() {
        return person().zone();
    }

    @Override
    public boolean has(Role role) {
        return person().roles().contains(role);
    }

    private SignedInUser person() {
        var authentication = session.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser person) {
            return person;
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
