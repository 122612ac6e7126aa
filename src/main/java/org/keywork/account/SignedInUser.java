package org.keywork.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keywork.shell.PersonalSettings;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person in a session, as they were when they signed in. {@link #getName()} is what pages call them; the user name is
 * the e-mail.
 *
 * @param passwordChangedAt what the account said of that, read together with the password and the roles that let them in; see
 *     {@link People#hasToSignInAgain}
 */
public record SignedInUser(
        UserId id,
        @Nullable OrganizationId organization,
        String email,
        String name,
        Locale language,
        ZoneId zone,
        Set<Role> roles,
        Instant signedInAt,
        Instant passwordChangedAt)
        implements UserDetails, AuthenticatedPrincipal, PersonalSettings {
    static SignedInUser of(UserRecord user, Optional<OrganizationRecord> organization, Instant now) {
        var zone = organization.map(OrganizationRecord::zone).orElse(SessionUser.VENDORS_ZONE);
        return new SignedInUser(
                user.id(),
                user.organization(),
                user.email(),
                user.name(),
                user.language(),
                zone,
                user.roles(),
                now,
                user.passwordChangedAt());
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    /** None: a session has no use for it. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }
}
