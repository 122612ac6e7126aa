package org.keywork.asset;

/** Which servers were moved and haven't come since: one rule for whatever reads servers in SQL. */
public final class MovedServers {
    /**
     * A condition over the server {@code a} and its last accepted contact {@code c}: that came from another instance than it is
     * bound to, or before it was moved. False where nothing was ever accepted.
     */
    public static final String CONDITION = """
            coalesce(c.instance_uid <> a.instance_uid or (a.bound_at > c.last_seen_at and (c.instance_uid is null or exists (
                select 1 from asset_move m where m.asset_id = a.id and m.moved_at > c.last_seen_at))), false)""";

    private MovedServers() {}
}
