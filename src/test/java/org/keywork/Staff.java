package org.keywork;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.keywork.account.Role;
import org.keywork.account.SignedInUser;
import org.keywork.account.UserId;
import org.springframework.context.ApplicationContext;

/** Somebody of staff, signed in on any thread and node that asks; no account stands behind it. */
public final class Staff {
    private final Acting person;

    private Staff(SignedInUser person) {
        this.person = new Acting(person);
    }

    public static Staff sales() {
        return with(Role.SALES);
    }

    public static Staff support() {
        return with(Role.SUPPORT);
    }

    private static Staff with(Role role) {
        return new Staff(new SignedInUser(
                new UserId(UUID.randomUUID()),
                null,
                "somebody@example.org",
                "Somebody",
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"),
                Set.of(role),
                Instant.now(),
                Instant.EPOCH));
    }

    public UserId id() {
        return person.person().id();
    }

    /** Does it with the beans of that node, on the thread that calls. */
    public <T> T on(ApplicationContext node, Supplier<T> work) {
        return person.on(node, work);
    }
}
