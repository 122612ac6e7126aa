package org.keywork.desk;

import java.util.Optional;
import org.keywork.desk.TimelineEvent.Kind;

/**
 * Where events of one kind are read from.
 *
 * @param columns when it happened ({@code at}), and {@code ref}, {@code what}, {@code more} and {@code server} as
 *     {@link TimelineEvent} has them, with the tables that they come from
 * @param ofKey which of them are a key's, of which {@code :id} is the id; empty where none is
 * @param ofServer which are a server's
 * @param ofOrganization which are an organization's
 * @param grouping that many rows make one event; it then has {@code days} and {@code times}, too
 * @param who the column that names who did it; empty where nobody in particular did
 */
record TimelineSource(
        Kind kind, String columns, String ofKey, String ofServer, String ofOrganization, String grouping, String who) {

    TimelineSource(Kind kind, String columns, String ofKey, String ofServer, String ofOrganization) {
        this(kind, columns, ofKey, ofServer, ofOrganization, "", "");
    }

    TimelineSource grouped(String grouping) {
        return new TimelineSource(kind, columns, ofKey, ofServer, ofOrganization, grouping, who);
    }

    TimelineSource by(String who) {
        return new TimelineSource(kind, columns, ofKey, ofServer, ofOrganization, grouping, who);
    }

    /** Its newest events after the cursor, {@code :limit} of them; empty where it has none for that subject. */
    Optional<String> sql(TimelineSubject subject, boolean isContinued, Kind lastKind) {
        var condition =
                switch (subject) {
                    case TimelineSubject.OfKey key -> ofKey;
                    case TimelineSubject.OfServer server -> ofServer;
                    case TimelineSubject.OfOrganization organization -> ofOrganization;
                };
        return condition.isEmpty()
                ? Optional.empty()
                : Optional.of("""
                        select '%s' as kind, at, ref, what, more, server, who, %s from (select %s as who, %s where %s %s) %s_events
                        where at is not null%s order by at desc, ref limit :limit""".formatted(
                                kind,
                                grouping.isEmpty() ? "0 as days, 0 as times" : "days, times",
                                who.isEmpty() ? "cast(null as varchar(100))" : who,
                                columns,
                                condition,
                                grouping,
                                kind,
                                isContinued ? after(lastKind) : ""));
    }

    /** Events are in the order of their time, then of their kind, then of what they happened to. */
    private String after(Kind lastKind) {
        var place = kind.compareTo(lastKind);
        if (place == 0) {
            return " and (at < :at or (at = :at and ref > :ref))";
        }
        return place > 0 ? " and at <= :at" : " and at < :at";
    }
}
