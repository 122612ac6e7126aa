package org.keywork.revocation;

/**
 * Which acts reached a server, a key or a subscription, whatever they were about: as questions in SQL for the acts' ids, each part
 * of which an index answers. A suspension reached the servers that used what it suspended, and the keys that they had.
 */
public final class ActsThatReached {
    private static final String SUSPENSIONS = "select u.revocation_id from suspended_server u where u.asset_id = %s";
    private static final String REPLACEMENTS = "select n.id from revocation n where n.replaces_id in (%s)";

    private ActsThatReached() {}

    /** @param id the statement's parameter, a UUID */
    public static String server(String id) {
        var revoked = "select v.revocation_id from revoked_server v where v.asset_id = " + id;
        return union(
                revoked,
                SUSPENSIONS.formatted(id),
                about("select cast(b.id as varchar(40)) from asset b where b.id = " + id),
                REPLACEMENTS.formatted(revoked));
    }

    /** @param id the statement's parameter, a text */
    public static String key(String id) {
        var revoked = "select v.revocation_id from revoked_key v where v.key_id = " + id;
        var server = "(select asset_id from registration_key where id = " + id + ")";
        return union(
                revoked,
                SUSPENSIONS.formatted(server) + " and " + whileThere(id),
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

    private static String whileThere(String key) {
        return "exists (select 1 from registration_key w, revocation d where w.id = " + key
                + " and d.id = u.revocation_id and d.done_at >= w.issued_at"
                + " and (w.revoked_at is null or d.done_at <= w.revoked_at))";
    }

    /** What waits for a second person, or was declined, did nothing that could be found elsewhere. */
    private static String about(String subject) {
        return "select o.id from revocation o where o.subject in (" + subject + ")";
    }

    private static String union(String... questions) {
        return String.join(" union ", questions);
    }
}
