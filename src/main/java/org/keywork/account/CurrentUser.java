package org.keywork.account;

import java.time.ZoneId;
import java.util.Locale;

/** The signed-in person. Every method throws {@code AuthenticationCredentialsNotFoundException} where nobody is. */
public interface CurrentUser {
    UserId id();

    /** @throws org.springframework.security.access.AccessDeniedException for staff, who belong to none */
    OrganizationId organization();

    String email();

    String name();

    Locale language();

    /** The organization's time zone; the vendor's for staff. */
    ZoneId zone();

    boolean has(Role role);
}
