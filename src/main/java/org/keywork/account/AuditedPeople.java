package org.keywork.account;

import java.util.Optional;
import java.util.UUID;
import org.keywork.audit.PersonNames;
import org.springframework.stereotype.Component;

/** Tells the audit record who acts, for the names that lie beside it. */
@Component
class AuditedPeople implements PersonNames {
    private final Users users;

    AuditedPeople(Users users) {
        this.users = users;
    }

    @Override
    public Optional<PersonName> find(UUID user) {
        return users.findById(new UserId(user)).map(person -> new PersonName(person.name(), person.email()));
    }
}
