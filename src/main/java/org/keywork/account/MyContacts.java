package org.keywork.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails a signed-in customer gets, and who else of their organization does. Someone else's looks like missing. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTOMER')")
public class MyContacts {
    public static final int MOST_ADDRESSES = 20;

    private final CurrentUser user;
    private final OrganizationRecords organizations;
    private final Users users;
    private final Addresses addresses;
    private final Bounces bounces;
    private final MailBudget budget;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MyContacts(
            CurrentUser user,
            OrganizationRecords organizations,
            Users users,
            Addresses addresses,
            Bounces bounces,
            MailBudget budget,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.organizations = organizations;
        this.users = users;
        this.addresses = addresses;
        this.bounces = bounces;
        this.budget = budget;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Which mails this person gets themselves. */
    @Transactional(readOnly = true)
    public MailChoice mine() {
        return users.findById(user.id()).map(UserRecord::mails).orElse(new MailChoice(true, true));
    }

    public void choose(MailChoice mails) {
        users.findById(user.id()).ifPresent(person -> {
            person.choose(mails);
            record("mails.chosen", "user:" + user.id(), mails);
        });
    }

    /** By e-mail; at most {@link #MOST_ADDRESSES}. */
    @Transactional(readOnly = true)
    public List<SharedAddress> addresses() {
        return addresses.findByOrganizationOrderByEmail(user.organization()).stream()
                .map(address -> new SharedAddress(address.id(), address.email(), address.language(), address.mails()))
                .toList();
    }

    /** Whoever reads the address's mail is told of it. */
    public AddressRequest add(NewAddress wanted) {
        var organization = organizations.lock(user.organization()).orElseThrow(); // one addition after the other
        var email = wanted.email().value();
        if (addresses.existsByOrganizationAndEmail(organization.id(), email)
                || users.existsByOrganizationAndEmail(organization.id(), email)) {
            return AddressRequest.KNOWN;
        }
        if (addresses.countByOrganization(organization.id()) >= MOST_ADDRESSES) {
            return AddressRequest.FULL;
        }
        if (!budget.spend("organization:" + organization.id(), 2 * MOST_ADDRESSES) || !budget.spend(email)) {
            return AddressRequest.TOO_MANY;
        }
        var added = addresses.saveAndFlush(new AddressRecord(organization.id(), wanted, user.id(), clock.instant()));
        record("shared-address.added", subject(added), wanted.mails());
        events.publishEvent(
                new SharedAddressAdded(organization.id(), added.recipient(organization.name()), wanted.mails()));
        return AddressRequest.ADDED;
    }

    /** Does nothing where somebody removed it in the meantime. */
    public void change(AddressId id, Locale language, MailChoice mails) {
        addresses.findByIdAndOrganization(id, user.organization()).ifPresent(address -> {
            address.choose(language, mails);
            record("shared-address.changed", subject(address), mails);
        });
    }

    /** Does nothing where somebody removed it already. */
    public void remove(AddressId id) {
        addresses.findByIdAndOrganization(id, user.organization()).ifPresent(address -> {
            addresses.delete(address);
            audit.record(Act.of(user.id(), "shared-address.removed", subject(address)));
        });
    }

    /** Addresses of this organization that took no mail lately, the latest first. */
    @Transactional(readOnly = true)
    public List<Bounce> bounces() {
        return bounces.of(user.organization());
    }

    /** The person says that the address takes mail again; another refusal would warn anew. */
    public void worksAgain(String email) {
        if (bounces().stream().anyMatch(bounce -> bounce.email().equals(email))) {
            bounces.worksAgain(email);
            audit.record(Act.of(user.id(), "mail-bounce.cleared", "organization:" + user.organization()));
        }
    }

    private static String subject(AddressRecord address) {
        return "shared-address:" + address.id();
    }

    private void record(String action, String subject, MailChoice mails) {
        audit.record(new Act(
                user.id().toString(),
                action,
                subject,
                Map.of(
                        "technical", String.valueOf(mails.technical()),
                        "billing", String.valueOf(mails.billing()))));
    }
}
