package org.keywork.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which addresses refused our mail for good, each with its latest refusal, until it takes mail again. */
public interface Bounces {
    /** Of the organization's people and shared addresses, the latest first. */
    List<Bounce> of(OrganizationId organization);

    /** Its mail server refused the address for good. */
    void refused(String email, Optional<OrganizationId> organization, Instant at, String code);

    /** A mail to it was taken, or somebody says that it works again. */
    void worksAgain(String email);
}
