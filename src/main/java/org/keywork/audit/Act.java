package org.keywork.audit;

import java.util.Map;

/**
 * Who did what to what.
 *
 * @param actor a user's id, or the name of the job that acted
 * @param action the verb as a code, such as {@code registration-key.replaced}
 * @param subject what it was done to, as {@code kind:id}
 * @param details ids and codes only, never a secret or a person's name
 */
public record Act(String actor, String action, String subject, Map<String, String> details) {
    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(Object actor, String action, String subject) {
        return new Act(actor.toString(), action, subject, Map.of());
    }
}
