package org.keywork.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which addresses take no mail of ours, each with the latest refusal, until they take mail again. */
public interface Bounces {
    /** Of the organization's people and shared addresses, the latest first. */
    List<Bounce> of(OrganizationId organization);

    /** Its mail server refused the address for good. */
    void refused(String email, Optional<OrganizationId> organization, Instant at, String code);

    /** A mail to it that a mail server had taken came back: it can't be delivered. */
    void returned(String email, Optional<OrganizationId> organization, Instant at, String code);

    /** A mail server took a mail to it. Where one came back before, it works again once this one hasn't for some days. */
    void taken(String email);

    /** Somebody says so. */
    void worksAgain(String email);
}
