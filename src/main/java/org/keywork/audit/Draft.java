package org.keywork.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** An act as it happened, which takes its place in the record when its transaction commits. */
record Draft(Act act, Instant at, String origin) {
    private static final String USER = "user:";

    Set<UUID> persons() {
        var persons = new TreeSet<UUID>();
        actor().ifPresent(persons::add);
        subject().ifPresent(persons::add);
        return persons;
    }

    Entry entry(Map<UUID, String> pseudonyms) {
        return Entry.of(
                this,
                actor().map(pseudonyms::get).map(Persons.PERSON::concat).orElse(act.actor()),
                subject().map(pseudonyms::get).map(Persons.PERSON::concat).orElse(act.subject()));
    }

    private Optional<UUID> actor() {
        return Act.uuid(act.actor());
    }

    private Optional<UUID> subject() {
        return act.subject().startsWith(USER) ? Act.uuid(act.subject().substring(USER.length())) : Optional.empty();
    }
}
