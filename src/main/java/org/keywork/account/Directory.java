package org.keywork.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class Directory implements Organizations, People {
    private final OrganizationRecords organizations;
    private final Users users;

    Directory(OrganizationRecords organizations, Users users) {
        this.organizations = organizations;
        this.users = users;
    }

    @Override
    public Optional<Profile> find(OrganizationId id) {
        return organizations.findById(id).map(OrganizationRecord::profile);
    }

    @Override
    public Optional<Contact> owner(OrganizationId id) {
        return users.findFirstByOrganizationAndMembership(id, Membership.OWNER).map(UserRecord::contact);
    }

    @Override
    public Optional<Contact> find(UserId id) {
        return users.findById(id).map(UserRecord::contact);
    }

    @Override
    public Optional<UserId> withEmail(EmailAddress email) {
        return users.findByEmail(email.value()).map(UserRecord::id);
    }

    @Override
    public boolean hasAccount(EmailAddress email) {
        return users.existsByEmail(email.value());
    }

    @Override
    public boolean hasToSignInAgain(UserId id, Instant passwordChangedAt) {
        return users.findById(id)
                .map(user -> user.hasToSignInAgain(passwordChangedAt))
                .orElse(true);
    }
}
