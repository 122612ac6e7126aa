package org.keywork.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to what. Persons stand in it by their user's id; the record names them by a pseudonym only.
 *
 * @param actor a user's id, or the name of the job that acted
 * @param action the verb as a code, such as {@code registration-key.replaced}
 * @param subject what it was done to, as {@code kind:id}; a person as {@code user:id}
 * @param details ids and codes only, never a secret, a person's name or a user's id
 * @param organization whom it concerns, for whoever looks for that
 */
public record Act(
        String actor,
        String action,
        String subject,
        Map<String, String> details,
        Optional<UUID> organization,
        Result result) {
    private static final String ORGANIZATION = "organization";

    /** What came of it. */
    public enum Result {
        DONE,
        REFUSED,
        FAILED;

        /** The one of that name; none where somebody wrote something else into the record. */
        public static Optional<Result> named(String name) {
            return Arrays.stream(values())
                    .filter(result -> result.name().equals(name))
                    .findFirst();
        }
    }

    public Act {
        details = Map.copyOf(details);
    }

    /** An act that was done. The organization is the one that details or subject name, if they do. */
    public Act(String actor, String action, String subject, Map<String, String> details) {
        this(actor, action, subject, without(details), organization(subject, details), Result.DONE);
    }

    public static Act of(Object actor, String action, String subject) {
        return new Act(actor.toString(), action, subject, Map.of());
    }

    public Act concerning(UUID organization) {
        return new Act(actor, action, subject, details, Optional.of(organization), result);
    }

    public Act with(Result result) {
        return new Act(actor, action, subject, details, organization, result);
    }

    Act with(Map<String, String> otherDetails) {
        return new Act(actor, action, subject, otherDetails, organization, result);
    }

    private static Map<String, String> without(Map<String, String> details) {
        if (uuid(details.get(ORGANIZATION)).isEmpty()) {
            return details;
        }
        var others = new HashMap<>(details);
        others.remove(ORGANIZATION);
        return others;
    }

    private static Optional<UUID> organization(String subject, Map<String, String> details) {
        return uuid(details.get(ORGANIZATION))
                .or(() -> subject.startsWith(ORGANIZATION + ":")
                        ? uuid(subject.substring(ORGANIZATION.length() + 1))
                        : Optional.empty());
    }

    /** Only what is spelled as ids are. */
    static Optional<UUID> uuid(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
