package org.keywork.shell;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person who is signed in, as far as Spring Security knows them. */
record Person(String name, String email) {
    static Optional<Person> signedIn() {
        return authentication()
                .map(who ->
                        new Person(settings().map(PersonalSettings::displayName).orElse(who.getName()), who.getName()));
    }

    static Optional<PersonalSettings> settings() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(PersonalSettings.class::isInstance)
                .map(PersonalSettings.class::cast);
    }

    static boolean hasRole(String role) {
        return authentication()
                .filter(who -> who.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())))
                .isPresent();
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(who -> !(who instanceof AnonymousAuthenticationToken));
    }
}
