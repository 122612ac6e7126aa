package org.keywork.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What an entry of the record says, apart from its place in the chain.
 *
 * @param at to the microsecond
 * @param actor {@code person:} and a pseudonym, or the name of a job
 * @param subject {@code kind:id}, a person as {@code person:} and a pseudonym
 * @param origin the actor's shortened network address; empty where no request was
 * @param result the name of an {@link Act.Result}; where somebody touched the record, whatever stands there now
 * @param details a flat JSON object of texts in its RFC 8785 form; where somebody touched the record, whatever stands there now
 */
record Entry(
        Instant at,
        String actor,
        String action,
        String subject,
        Optional<UUID> organization,
        String origin,
        String result,
        String details) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** What any database can hold stays as it is, so that what is read again is the same entry. */
    Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        actor = StorableText.of(actor);
        action = StorableText.of(action);
        subject = StorableText.of(subject);
        origin = StorableText.of(origin);
        result = StorableText.of(result);
        details = StorableText.of(details);
    }

    /** An entry to be: cut to what its columns hold, so that what is hashed is what is stored. */
    static Entry of(Draft draft, String actor, String subject) {
        var act = draft.act();
        return new Entry(
                draft.at(),
                StorableText.cut(actor, 100),
                StorableText.cut(act.action(), 100),
                StorableText.cut(subject, 200),
                act.organization(),
                StorableText.cut(draft.origin(), 45),
                act.result().name(),
                CanonicalJson.object(act.details(), 4_000));
    }

    static String time(Instant at) {
        return MICROSECONDS.format(at);
    }

    /** The RFC 8785 form with its number, without its hash; what has no value is left out. */
    String numbered(long number) {
        return upToDetails() + "\"number\":" + number + afterNumber();
    }

    /** The same with its hash: a line of an export. */
    String line(long number, String hash) {
        return upToDetails() + "\"hash\":" + CanonicalJson.text(hash) + ",\"number\":" + number + afterNumber();
    }

    private String upToDetails() {
        return "{\"action\":" + CanonicalJson.text(action) + ",\"actor\":" + CanonicalJson.text(actor) + ",\"details\":"
                + (isOneLine(details) ? details : CanonicalJson.text(details)) + ",";
    }

    /** As JSON without spaces always is: whoever put something else there doesn't get a second line of an export by it. */
    private static boolean isOneLine(String details) {
        return details.indexOf('\n') < 0 && details.indexOf('\r') < 0;
    }

    private String afterNumber() {
        var json = new StringBuilder(160);
        organization.ifPresent(
                id -> json.append(",\"organization\":\"").append(id).append('"'));
        if (!origin.isEmpty()) {
            json.append(",\"origin\":").append(CanonicalJson.text(origin));
        }
        return json.append(",\"result\":")
                .append(CanonicalJson.text(result))
                .append(",\"subject\":")
                .append(CanonicalJson.text(subject))
                .append(",\"time\":\"")
                .append(time(at))
                .append("\"}")
                .toString();
    }
}
