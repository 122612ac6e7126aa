package org.keywork.desk;

import java.util.List;
import org.keywork.desk.TimelineEvent.Kind;
import org.keywork.revocation.ActsThatReached;

/** Everything that timelines are gathered from. Whatever else happens to keys and servers is to be added here. */
final class TimelineSources {
    private static final String OF_KEY = "k.id = :id";
    private static final String OF_SERVER = "k.asset_id = :id";
    private static final String OF_ORGANIZATION = "k.organization_id = :id";
    private static final String KEYS =
            "k.id as ref, k.product as what, %s as more, a.name as server from registration_key k join asset a on a.id = k.asset_id";

    private static final String ITS_SERVER = "a.id = (select asset_id from registration_key where id = :id)";
    private static final String THIS_SERVER = "a.id = :id";
    private static final String ITS_SERVERS = "a.organization_id = :id";

    private static final String VALID = "('NOT_YET_VALID', 'SUSPENDED', 'EXPIRED', 'VERSION_NOT_COVERED', 'VALID')";
    private static final String DAYS = """
            max(c.last_at) as at, c.instance_uid as ref, c.instance_uid as what, max(c.glpi_version) as more,
            null as server, count(distinct c.on_day) as days, cast(sum(c.times) as bigint) as times from check_in c""";
    private static final String BY_MONTH =
            "group by c.instance_uid, extract(year from c.on_day), extract(month from c.on_day)";

    private static final String TRIALS =
            "cast(t.id as varchar) as ref, t.product as what, %s as more, null as server from trial t";
    private static final String WITH_SERVER = "t.id in (select trial_id from trial_server where asset_id = :id)";
    private static final String TRIAL_OF = "t.organization_id = :id";

    private static final String FOR_SERVER =
            "o.id in (select order_id from customer_order_server where asset_id = :id)";
    private static final String ORDER_OF = "o.organization_id = :id";

    private static final String TO_ORGANIZATION = "m.organization_id = :id";
    private static final String ABOUT_SERVER = """
            m.organization_id = (select organization_id from asset where id = :id) and (m.ids like :named or exists (
                select 1 from revocation r where r.id in (%s) and m.ids like '%%"' || cast(r.id as varchar(36)) || '"%%'))""".formatted(ActsThatReached.server(":id"));

    private static final String ACTS = """
            cast(r.id as varchar) as ref, r.act as what, r.scope as more,
            case when r.scope in ('KEY', 'SERVER') then r.subject_name end as server from revocation r""";
    private static final String ON_KEY = "r.id in (" + ActsThatReached.key(":id") + ")";
    private static final String ON_SERVER = "r.id in (" + ActsThatReached.server(":id") + ")";
    private static final String ON_ORGANIZATION = "r.organization_id = :id";

    static final List<TimelineSource> ALL = List.of(
            new TimelineSource(Kind.REFUSED, """
                    t.first_at as at, t.id as ref, t.code as what, t.instance_uid as more, a.name as server
                    from refusal_trace t join asset a on a.id = t.asset_id""", "t.key_id = :id", "t.asset_id = :id", "t.organization_id = :id"),
            new TimelineSource(Kind.ACT, "r.done_at as at, " + ACTS, ON_KEY, ON_SERVER, ON_ORGANIZATION)
                    .by("r.decided_by"),
            new TimelineSource(
                            Kind.UNDONE,
                            "case when r.done_at is not null then r.undone_at end as at, " + ACTS,
                            ON_KEY,
                            ON_SERVER,
                            ON_ORGANIZATION)
                    .by("r.undone_by"),
            new TimelineSource(
                            Kind.DECLINED,
                            "case when r.done_at is null then r.undone_at end as at, " + ACTS,
                            ON_KEY,
                            ON_SERVER,
                            ON_ORGANIZATION)
                    .by("r.decided_by"),
            new TimelineSource(
                    Kind.REVOKED,
                    "case when k.revocation_id is null then k.revoked_at end as at, "
                            + KEYS.formatted("k.revocation_reason"),
                    OF_KEY,
                    OF_SERVER,
                    OF_ORGANIZATION),
            new TimelineSource(Kind.REVOKED, """
                    r.done_at as at, k.id as ref, k.product as what, r.reason as more, a.name as server
                    from revoked_key x join revocation r on r.id = x.revocation_id
                    join registration_key k on k.id = x.key_id join asset a on a.id = k.asset_id""", "x.key_id = :id", """
                    x.asset_id = :id and x.revocation_id in
                        (select v.revocation_id from revoked_server v where v.asset_id = :id)""", "r.organization_id = :id").by("r.decided_by"),
            new TimelineSource(
                    Kind.SUPERSEDED,
                    "k.superseded_at as at, " + KEYS.formatted("null"),
                    OF_KEY,
                    OF_SERVER,
                    OF_ORGANIZATION),
            new TimelineSource(
                    Kind.ISSUED,
                    "k.issued_at as at, "
                            + KEYS.formatted("(select u.email from portal_user u where u.id = k.issued_by)"),
                    OF_KEY,
                    OF_SERVER,
                    OF_ORGANIZATION),
            new TimelineSource(
                            Kind.SEEN,
                            DAYS,
                            "c.key_id = :id and c.code in " + VALID,
                            "c.asset_id = :id and c.code in " + VALID,
                            "")
                    .grouped(BY_MONTH),
            new TimelineSource(
                            Kind.SEEN_ELSEWHERE,
                            DAYS,
                            "c.key_id = :id and c.code = 'WRONG_INSTANCE'",
                            "c.asset_id = :id and c.code = 'WRONG_INSTANCE'",
                            "")
                    .grouped(BY_MONTH),
            new TimelineSource(Kind.SEEN_FIRST, """
                    s.first_seen_at as at, cast(a.id as varchar) as ref, null as what, null as more, a.name as server
                    from asset a join asset_contact s on s.asset_id = a.id""", ITS_SERVER, THIS_SERVER, ""),
            bound("a.bound_at", "a.instance_uid", "asset a"),
            bound("l.left_bound_at", "l.from_uid", "asset a join asset_move l on l.asset_id = a.id"),
            new TimelineSource(Kind.MOVED, """
                    m.moved_at as at, cast(m.id as varchar) as ref, m.to_uid as what,
                    m.from_uid as more, a.name as server from asset a join asset_move m on m.asset_id = a.id""", ITS_SERVER, THIS_SERVER, ITS_SERVERS).by("m.actor"),
            new TimelineSource(
                    Kind.ADDED,
                    "a.added_at as at, cast(a.id as varchar) as ref, null as what, null as more, a.name as server from asset a",
                    "",
                    THIS_SERVER,
                    ITS_SERVERS),
            new TimelineSource(
                    Kind.REMOVED,
                    "a.removed_at as at, cast(a.id as varchar) as ref, null as what, null as more, a.name as server from asset a",
                    ITS_SERVER,
                    THIS_SERVER,
                    ITS_SERVERS),
            new TimelineSource(
                    Kind.SUBSCRIPTION,
                    """
                    c.changed_at as at, cast(c.id as varchar) as ref, s.product as what, c.act as more, null as server
                    from subscription s join subscription_change c on c.subscription_id = s.id""",
                    usedBy(ITS_SERVER),
                    usedBy(THIS_SERVER),
                    "s.organization_id = :id and s.free_for is null"),
            new TimelineSource(
                    Kind.TRIAL_REQUESTED,
                    "t.requested_at as at, " + TRIALS.formatted("t.source"),
                    "",
                    WITH_SERVER,
                    TRIAL_OF),
            new TimelineSource(
                    Kind.TRIAL_DECIDED,
                    "t.decided_at as at, " + TRIALS.formatted("t.state"),
                    "",
                    WITH_SERVER,
                    TRIAL_OF),
            new TimelineSource(
                    Kind.TRIAL_PROLONGED,
                    "t.prolonged_at as at, " + TRIALS.formatted("null"),
                    "",
                    WITH_SERVER,
                    TRIAL_OF),
            new TimelineSource(
                    Kind.TRIAL_ENDED, "t.ended_at as at, " + TRIALS.formatted("null"), "", WITH_SERVER, TRIAL_OF),
            new TimelineSource(Kind.ORDER_PLACED, """
                    o.placed_at as at, cast(o.id as varchar) as ref, o.number as what, o.kind as more, null as server
                    from customer_order o""", "", FOR_SERVER, ORDER_OF),
            new TimelineSource(Kind.ORDER_DECIDED, """
                    o.decided_at as at, cast(o.id as varchar) as ref, o.number as what, o.state as more, null as server
                    from customer_order o""", "", FOR_SERVER, ORDER_OF),
            new TimelineSource(Kind.INVOICED, """
                    i.issued_at as at, cast(o.id as varchar) as ref, i.number as what, i.kind as more, null as server
                    from customer_order o join invoice i on i.order_id = o.id""", "", FOR_SERVER, ORDER_OF),
            new TimelineSource(Kind.PAID, """
                    p.recorded_at as at, cast(o.id as varchar) as ref, o.number as what,
                    cast(p.amount_cents as varchar) as more, null as server
                    from customer_order o join payment p on p.order_id = o.id""", "", FOR_SERVER, ORDER_OF),
            new TimelineSource(Kind.MAIL, """
                    coalesce(m.last_attempt_at, m.ordered_at) as at, m.id as ref, m.kind as what, m.state as more,
                    null as server from mail_attempt m""", "", ABOUT_SERVER, TO_ORGANIZATION),
            new TimelineSource(
                    Kind.BOUNCED,
                    "m.bounced_at as at, m.email as ref, m.email as what, m.code as more, null as server from mail_bounce m",
                    "",
                    "",
                    TO_ORGANIZATION));

    private TimelineSources() {}

    /** Who pays for nothing has no life of a subscription to tell of. */
    private static String usedBy(String server) {
        return """
                s.id in (select a.subscription_id from asset a where %1$s union select a.trial_id from asset a where %1$s
                    union select a.next_id from asset a where %1$s) and s.free_for is null""".formatted(server);
    }

    /** Bound by its first use, or by hand before it: a move says itself what it bound to. */
    private static TimelineSource bound(String at, String uid, String from) {
        var unmoved =
                " and not exists (select 1 from asset_move m where m.asset_id = a.id and m.moved_at = " + at + ")";
        return new TimelineSource(
                Kind.BOUND,
                at + " as at, cast(a.id as varchar) as ref, " + uid + " as what, null as more, a.name as server from "
                        + from,
                ITS_SERVER + unmoved,
                THIS_SERVER + unmoved,
                ITS_SERVERS + unmoved);
    }
}
