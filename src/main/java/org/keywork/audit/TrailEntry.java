package org.keywork.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An entry as an administrator reads it. */
public record TrailEntry(
        long number,
        Instant at,
        Who actor,
        String action,
        Who subject,
        Optional<UUID> organization,
        String origin,
        Act.Result result,
        Map<String, String> details) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    /**
     * Who or what an entry names.
     *
     * @param actor as the entry has it
     * @param name of a person who wasn't erased, if one was known
     */
    public record Who(String actor, Optional<String> name, Optional<String> email) {
        public boolean isPerson() {
            return actor.startsWith(Persons.PERSON);
        }

        public String pseudonym() {
            return actor.substring(Persons.PERSON.length());
        }
    }

    static TrailEntry of(Link link, Map<String, Who> known) {
        var entry = link.entry();
        return new TrailEntry(
                link.number(),
                entry.at(),
                who(entry.actor(), known),
                entry.action(),
                who(entry.subject(), known),
                entry.organization(),
                entry.origin(),
                entry.result(),
                JSON.readValue(entry.details(), DETAILS));
    }

    private static Who who(String actor, Map<String, Who> known) {
        return known.getOrDefault(actor, new Who(actor, Optional.empty(), Optional.empty()));
    }
}
