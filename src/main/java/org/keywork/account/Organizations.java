package org.keywork.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What other modules may know of an organization. */
public interface Organizations {
    Optional<Profile> find(OrganizationId id);

    /** Where to write to: the organization's owner. */
    Optional<Contact> owner(OrganizationId id);

    record Profile(OrganizationId id, String name, Locale language, ZoneId zone) {}

    record Contact(UserId id, String name, String email, Locale language) {}
}
