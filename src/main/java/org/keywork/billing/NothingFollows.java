package org.keywork.billing;

/**
 * Which subscriptions nothing follows on yet: of some of whose servers nobody has ordered what comes next, or of none of
 * which, where no server uses them. A renewal that leaves a server out is no renewal of that one.
 */
public final class NothingFollows {
    /**
     * The condition, for a query that calls the subscription {@code s}. Not {@code exists}: for that, PostgreSQL may read all
     * servers for each page of a few subscriptions.
     */
    public static final String ON_S = """
            ((select 1 from asset a where a.subscription_id = s.id and a.next_id is null and a.removed_at is null limit 1)
                    is not null
                or (select 1 from customer_order n where n.subscription_id = s.id and n.state = 'ACCEPTED'
                    and n.kind = 'RENEWAL' and n.granted_id <> s.id limit 1) is null)
            """;

    private NothingFollows() {}
}
