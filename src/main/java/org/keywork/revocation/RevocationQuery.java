package org.keywork.revocation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as a condition in SQL, over {@code r} and its organization {@code o}. */
final class RevocationQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    RevocationQuery(RevocationFilter filter) {
        conditions.add("1 = 1");
        filter.reason().ifPresent(reason -> where("r.reason = :reason", "reason", reason.name()));
        filter.actor()
                .ifPresent(actor -> where(
                        "(r.asked_by = :actor or r.decided_by = :actor or r.undone_by = :actor)",
                        "actor",
                        actor.toString()));
        if (!filter.organization().isBlank()) {
            where("lower(o.name) like :name escape '!'", "name", containing(filter.organization()));
        }
        filter.of().ifPresent(id -> where("r.organization_id = :organization", "organization", id.value()));
        filter.target().ifPresent(this::reaching);
        filter.from().ifPresent(from -> where("r.asked_at >= :from", "from", utc(from)));
        filter.until().ifPresent(until -> where("r.asked_at < :until", "until", utc(until)));
        if (filter.onlyWaiting()) {
            conditions.add("r.state = 'WAITING'");
        }
    }

    /** Only what was done, whatever became of it since. */
    RevocationQuery done() {
        conditions.add("r.done_at is not null");
        return this;
    }

    private void reaching(Target target) {
        switch (target.scope()) {
            case KEY -> where("r.id in (" + ActsThatReached.key(":target") + ")", "target", target.id());
            case SERVER -> where("r.id in (" + ActsThatReached.server(":target") + ")", "target", target.uuid());
            case SUBSCRIPTION ->
                where("r.id in (" + ActsThatReached.subscription(":target") + ")", "target", target.uuid());
            case ORGANIZATION -> where("r.organization_id = :target", "target", target.uuid());
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    String condition() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static Object utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String containing(String text) {
        var part = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\0", "") // PostgreSQL takes none, not even to compare with
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + part + "%";
    }
}
