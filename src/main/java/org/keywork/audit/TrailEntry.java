package org.keywork.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as an administrator reads it.
 *
 * @param result the name of an {@link Act.Result}; where somebody touched the record, whatever stands there now
 * @param details those of the act; where somebody touched the record and they can't be read, all that stands there as one
 * @param hash in hexadecimal digits
 */
public record TrailEntry(
        long number,
        Instant at,
        Who actor,
        String action,
        Who subject,
        Optional<UUID> organization,
        String origin,
        String result,
        Map<String, String> details,
        String hash) {
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

    /** What it was done to, by the word for its kind that entries have now; one that changed may be written otherwise. */
    public String about() {
        return SubjectKinds.now(subject.actor());
    }

    /** When it happened, as the chain has it. */
    public String time() {
        return Entry.time(at);
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
                details(entry.details()),
                link.hash());
    }

    private static Map<String, String> details(String json) {
        try {
            var details = JSON.readValue(json, DETAILS);
            return details == null ? unread(json) : details; // the JSON of null
        } catch (JacksonException e) {
            return unread(json);
        }
    }

    private static Map<String, String> unread(String json) {
        return Map.of("details", json);
    }

    private static Who who(String actor, Map<String, Who> known) {
        return known.getOrDefault(actor, new Who(actor, Optional.empty(), Optional.empty()));
    }
}
