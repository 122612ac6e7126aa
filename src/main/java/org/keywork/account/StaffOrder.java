package org.keywork.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an operator wants of a {@code staff} command. */
sealed interface StaffOrder {
    /** The options of each command. */
    Map<String, Set<String>> OPTIONS = Map.of(
            "list", Set.of(),
            "add", Set.of("--email", "--name", "--roles", "--language"),
            "roles", Set.of("--email", "--roles"),
            "remove", Set.of("--email"));

    record Everybody() implements StaffOrder {}

    record Add(EmailAddress email, DisplayName name, StaffRoles roles, Locale language) implements StaffOrder {}

    /** What somebody may do from now on. */
    record Give(EmailAddress email, StaffRoles roles) implements StaffOrder {}

    record Remove(EmailAddress email) implements StaffOrder {}

    /**
     * @param words what stands behind {@code staff}, without settings
     * @throws IllegalArgumentException says what can't be understood
     */
    static StaffOrder of(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("say what to do");
        }
        var command = words.getFirst();
        var known = OPTIONS.get(command);
        if (known == null) {
            throw new IllegalArgumentException("there is no command " + command);
        }
        var options = StaffOptions.of(words.subList(1, words.size()), known);
        return switch (command) {
            case "add" -> new Add(options.email(), options.name(), options.roles(), options.language());
            case "roles" -> new Give(options.email(), options.roles());
            case "remove" -> new Remove(options.email());
            default -> new Everybody();
        };
    }
}
