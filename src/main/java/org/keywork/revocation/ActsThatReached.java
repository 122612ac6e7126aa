package org.keywork.revocation;

/**
 * Which acts reached a server, a key or a subscription, whatever they were about: as questions in SQL for the acts' ids, each part
 * of which an index answers. A suspension writes nothing of servers and keys: it reached those of what it suspended.
 */
public final class ActsThatReached {
    private static final String SUSPENSIONS =
            "select c.revocation_id from subscription_change c where c.revocation_id is not null"
                    + " and c.act in ('SUSPENDED', 'REINSTATED') and c.subscription_id in (%s)";
    private static final String REPLACEMENTS = "select n.id from revocation n where n.replaces_id in (%s)";

    private ActsThatReached() {}

    /** @param id the statement's parameter, a UUID */
    public static String server(String id) {
        var revoked = "select v.revocation_id from revoked_server v where v.asset_id = " + id;
        return union(
                revoked,
                SUSPENSIONS.formatted(held(id)),
                about("select cast(b.id as varchar(40)) from asset b where b.id = " + id),
                REPLACEMENTS.formatted(revoked));
    }

    /** @param id the statement's parameter, a text */
    public static String key(String id) {
        var revoked = "select v.revocation_id from revoked_key v where v.key_id = " + id;
        var server = "(select asset_id from registration_key where id = " + id + ")";
        return union(
                revoked,
                SUSPENSIONS.formatted(held(server)) + " and " + whileThere(id),
                about(id),
                REPLACEMENTS.formatted(revoked));
    }

    /** @param id the statement's parameter, a UUID */
    public static String subscription(String id) {
        var changed = "select c.revocation_id from subscription_change c where c.revocation_id is not null"
                + " and c.subscription_id = " + id;
        return union(
                changed,
                about("select cast(b.id as varchar(40)) from subscription b where b.id = " + id),
                REPLACEMENTS.formatted(changed));
    }

    /** What a server uses, will use, or is known to have used. */
    private static String held(String server) {
        return union(
                "select b.subscription_id from asset b where b.id = " + server,
                "select b.trial_id from asset b where b.id = " + server,
                "select b.next_id from asset b where b.id = " + server,
                "select b.continued_from_id from asset b where b.id = " + server,
                "select v.subscription_id from revoked_server v where v.asset_id = " + server);
    }

    private static String whileThere(String key) {
        return "exists (select 1 from registration_key w where w.id = " + key + " and c.changed_at >= w.issued_at"
                + " and (w.revoked_at is null or c.changed_at <= w.revoked_at))";
    }

    /** What waits for a second person, or was declined, did nothing that could be found elsewhere. */
    private static String about(String subject) {
        return "select o.id from revocation o where o.subject in (" + subject + ")";
    }

    private static String union(String... questions) {
        return String.join(" union ", questions);
    }
}
