package org.keywork.desk;

import static org.keywork.desk.Lookup.decisive;
import static org.keywork.desk.Lookup.exact;
import static org.keywork.desk.Lookup.many;
import static org.keywork.desk.Lookup.near;
import static org.keywork.desk.Lookup.one;
import static org.keywork.desk.Lookup.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keywork.asset.InstanceUid;
import org.keywork.desk.Hit.Kind;

/** Every way to find something, for each kind the best first. Where thousands match, some are looked at. */
final class Lookups {
    private static final String SEEN_BY = """
            select distinct asset_id from
                (select asset_id from %s where %s = :uid and asset_id is not null limit :most) seen limit :limit""";

    /** By an address: servers that are there first, then removed ones, whose keys are refused as revoked. */
    private static final String NOTED = """
            select id from (select id, live_name from asset where %s limit %d) noted
            order by live_name nulls last, id limit :limit""";

    private static final String AT_ADDRESS = NOTED.formatted("lower(url) in (:addresses)", Found.MOST);

    private static final String AT_HOST = NOTED.formatted("""
            lower(url) = :https or lower(url) like :https_path escape '!'
                or lower(url) = :http or lower(url) like :http_path escape '!'""", Found.MOST);

    static final List<Lookup> ALL = List.of(
            exact(
                    Kind.KEY,
                    "select id from registration_key where id in (:ids) and status <> 'PREPARED' limit :limit",
                    many("ids", Clues::keyIds)),
            exact(Kind.KEY, """
                    select id from registration_key where right(id, 5) = :short and status <> 'PREPARED'
                    order by prepared_at desc limit :limit""", one("short", Clues::shortReference)),
            exact(Kind.KEY, """
                    select id from registration_key where right(id, 5) = :short and id like :end and status <> 'PREPARED'
                    limit :limit""", clues -> clues.keyIdEnds().stream()
                    .findFirst()
                    .map(end -> Map.of("short", Clues.shortReferenceOf(end), "end", "%" + end))),
            near(Kind.KEY, """
                    select id from registration_key where id like :beginning escape '!' and status <> 'PREPARED'
                    order by id limit :limit""", clues -> clues.keyIdBeginnings().stream()
                    .findFirst()
                    .map(beginning -> Map.of("beginning", beginning.replace("_", "!_") + "%"))),
            near(Kind.KEY, """
                    select id from registration_key where signing_key in (:kids) and status <> 'PREPARED'
                    order by prepared_at desc limit :limit""", many("kids", Clues::signingKeys)),
            exact(Kind.TRACE, "select id from refusal_trace where id = :id limit :limit", one("id", Clues::trace)),
            near(
                    Kind.TRACE,
                    "select id from refusal_trace where instance_uid = :uid order by first_at desc limit :limit",
                    Lookups::uid),
            decisive(Kind.SERVER, AT_ADDRESS, many("addresses", Clues::addresses)),
            decisive(Kind.SERVER, AT_ADDRESS, many("addresses", Clues::addressesAbove)),
            exact(Kind.SERVER, AT_ADDRESS, many("addresses", Clues::addressesOfHost)),
            decisive(Kind.SERVER, AT_HOST, clues -> at(clues.host())),
            exact(Kind.SERVER, "select id from asset where id = :id limit :limit", one("id", Clues::uuid)),
            exact(Kind.SERVER, "select id from asset where instance_uid = :uid limit :limit", Lookups::uid),
            near(Kind.SERVER, AT_HOST, clues -> at(clues.bareHost())),
            near(
                    Kind.SERVER,
                    "select asset_id from asset_contact where instance_uid = :uid limit :limit",
                    Lookups::uid),
            near(Kind.SERVER, SEEN_BY.formatted("check_in", "instance_uid"), Lookups::uid),
            near(Kind.SERVER, SEEN_BY.formatted("refusal_trace", "instance_uid"), Lookups::uid),
            near(Kind.SERVER, SEEN_BY.formatted("asset_move", "from_uid"), Lookups::uid),
            part(Kind.SERVER, named("asset", "live_name", "live_name"), Clues::name),
            part(Kind.SERVER, """
                    select id from (select id, live_name from asset
                        where lower(url) like :pattern escape '!' and live_name is not null limit :most) named
                    order by live_name, id limit :limit""", Clues::partOfAddress),
            part(Kind.SERVER, removed("name"), Clues::name),
            part(Kind.SERVER, removed("url"), Clues::partOfAddress),
            exact(Kind.ORGANIZATION, "select id from organization where id = :id limit :limit", one("id", Clues::uuid)),
            exact(
                    Kind.ORGANIZATION,
                    "select organization_id from organization_address where email = :email limit :limit",
                    one("email", clues -> clues.name().map(Found::lower))),
            near(
                    Kind.ORGANIZATION,
                    "select id from organization where lower(name) like :owner escape '!' order by name limit :limit",
                    clues -> clues.owners().stream()
                            .findFirst()
                            .map(owner -> Map.of("owner", new Found(owner).escaped()))),
            exact(
                    Kind.ORGANIZATION,
                    "select id from organization where lower(name) like :name escape '!' order by id limit :limit",
                    one("name", clues -> clues.name().map(Found::escaped))),
            part(Kind.ORGANIZATION, named("organization", "lower(name)", "name"), Clues::name),
            exact(
                    Kind.PERSON,
                    "select id from portal_user where email = :email and organization_id is not null limit :limit",
                    one("email", clues -> clues.name().map(Found::lower))),
            part(Kind.PERSON, """
                    select id from (select id, email from portal_user
                        where email like :pattern escape '!' and organization_id is not null limit :most) named
                    order by email limit :limit""", Clues::name),
            exact(Kind.ORDER, """
                    select id from customer_order where number = :number or quote_number = :number
                    union select order_id from invoice where number = :number
                    limit :limit""", one("number", clues -> clues.name().map(Found::upper))),
            near(Kind.ORDER, """
                    select id from customer_order where purchase_order = :number
                    union select order_id from invoice where purchase_order = :number
                    limit :limit""", one("number", clues -> clues.name().map(Found::lower))),
            exact(
                    Kind.SIGNING_KEY,
                    "select kid from signing_key where kid in (:kids) limit :limit",
                    many("kids", Clues::signingKeys)));

    private Lookups() {}

    private static Optional<Map<String, Object>> uid(Clues clues) {
        return clues.uid().map(InstanceUid::value).map(uid -> Map.of("uid", uid, "most", Found.MOST));
    }

    /** Host and port, whichever scheme it was noted with, and whatever path. */
    private static Optional<Map<String, Object>> at(Optional<Found> host) {
        return host.map(named -> Map.of(
                "https", "https://" + named.lower(),
                "https_path", "https://" + named.escaped() + "/%",
                "http", "http://" + named.lower(),
                "http_path", "http://" + named.escaped() + "/%"));
    }

    /** Removed servers have an index of their own: they are few among the many that are there. */
    private static String removed(String compared) {
        return """
                select id from (select id, name from asset
                    where live_name is null and lower(%s) like :pattern escape '!' limit :most) removed
                order by name, id limit :limit""".formatted(compared);
    }

    private static String named(String table, String compared, String ordered) {
        return """
                select id from (select id, %3$s from %1$s where %2$s like :pattern escape '!' limit :most) named
                order by %3$s, id limit :limit""".formatted(table, compared, ordered);
    }
}
