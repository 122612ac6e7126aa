package org.keywork.asset;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.keywork.account.OrganizationId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.subscription.SubscriptionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes keys out of use, one or ten thousand by the same few statements, and gives exactly them back. What they were before is
 * written down first. Whoever calls decides whether it may be, and holds the subscriptions in question already.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeyRevocations {
    private static final int AT_A_TIME = 2_000;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** As entities are held: on PostgreSQL in a way that whoever only refers to a server, as check-ins do, doesn't wait for. */
    private final String holding;

    KeyRevocations(
            JdbcClient jdbc, EntityManager entities, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.holding = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getForUpdateString();
        this.jdbc = jdbc;
        this.entities = entities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param closesServers whether the servers themselves are out of use with their keys, and get no new ones */
    public record Revocation(
            UUID act, OrganizationId organization, RevocationReason reason, boolean closesServers, Object actor) {}

    /** How many servers and keys it reached. */
    public record Reached(int servers, int keys) {}

    public Reached revoke(Revocation revocation, KeyScope scope) {
        entities.flush();
        var servers = hold(scope);
        remember(revocation, scope);
        var keys = keysOf(revocation.act());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        change(
                keys,
                revocation.act(),
                "status = 'REVOKED', slot = null, revoked_at = :now, revocation_reason = :reason, revocation_id = :act",
                Map.of("now", now, "reason", revocation.reason().name()));
        if (scope.keyId().isEmpty()) {
            dropUnfinished(revocation.act());
        }
        if (revocation.closesServers()) {
            jdbc.sql("""
                    update asset set revocation_id = :act, version = version + 1
                    where id in (select asset_id from revoked_server where revocation_id = :act)""").param("act", revocation.act()).update();
        }
        entities.clear();
        keys.forEach(key -> record("registration-key.revoked", key, revocation));
        events.publishEvent(new AssetsChanged(revocation.organization(), servers));
        return new Reached(servers.size(), keys.size());
    }

    /** Holds the servers in scope until the transaction ends. */
    public Set<AssetId> hold(KeyScope scope) {
        return ids(jdbc.sql("select a.id from asset a where " + scope.servers() + " order by a.id" + holding)
                .param("id", scope.id())
                .query(UUID.class)
                .list());
    }

    private void remember(Revocation revocation, KeyScope scope) {
        jdbc.sql("insert into revoked_server (revocation_id, asset_id, subscription_id)"
                        + " select cast(:act as uuid), a.id, a.subscription_id from asset a where " + scope.servers()
                        + " order by a.id")
                .param("act", revocation.act())
                .param("id", scope.id())
                .update();
        jdbc.sql("insert into revoked_key (revocation_id, key_id, asset_id, status_before, slot_before)"
                        + " select s.revocation_id, k.id, k.asset_id, k.status, k.slot from revoked_server s"
                        + " join registration_key k on k.asset_id = s.asset_id"
                        + " where s.revocation_id = :act and " + scope.keys())
                .param("act", revocation.act())
                .param("key", scope.keyId())
                .update();
    }

    /** Writes down who uses what is suspended or reinstated: servers and keys themselves stay as they are. */
    public void rememberUsers(UUID act, Collection<SubscriptionId> used) {
        if (used.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "insert into suspended_server (revocation_id, asset_id) select cast(:act as uuid), a.id from asset a where "
                                + KeyReaches.USERS)
                .param("act", act)
                .param("used", used.stream().map(SubscriptionId::value).toList())
                .update();
    }

    /** A key that is just being made for one of them never comes into use: whoever makes it is told so. */
    private void dropUnfinished(UUID act) {
        jdbc.sql("""
                delete from registration_key where status = 'PREPARED'
                and asset_id in (select asset_id from revoked_server where revocation_id = ?)""").param(act).update();
    }

    /** However many there are, no statement takes longer than the connection waits for one. */
    private void change(List<String> keys, UUID act, String set, Map<String, Object> parameters) {
        for (int begin = 0; begin < keys.size(); begin += AT_A_TIME) {
            jdbc.sql("update registration_key set " + set + ", version = version + 1 where id in (:keys)")
                    .params(parameters)
                    .param("act", act)
                    .param("keys", keys.subList(begin, Math.min(begin + AT_A_TIME, keys.size())))
                    .update();
        }
    }

    /** In the database's order. */
    private List<String> keysOf(UUID act) {
        return jdbc.sql("select key_id from revoked_key where revocation_id = ? order by key_id")
                .param(act)
                .query(String.class)
                .list();
    }

    /** Holds the servers that an act reached, before {@link #changedSince} and {@link #restore}. */
    public void hold(UUID act) {
        entities.flush();
        jdbc.sql("select id from asset where id in (select asset_id from revoked_server where revocation_id = ?)"
                        + " order by id" + holding)
                .param(act)
                .query(UUID.class)
                .list();
    }

    /**
     * A server, by its name, that something else was done to since: it was removed, uses something else, or has a new key, which
     * would have replaced what is given back.
     */
    public Optional<String> changedSince(UUID act) {
        return jdbc.sql("""
                select a.name from revoked_server s join asset a on a.id = s.asset_id
                where s.revocation_id = :act and (
                    a.removed_at is not null
                    or a.subscription_id <> s.subscription_id
                    or exists (select 1 from revoked_server later
                        where later.asset_id = s.asset_id and later.number > s.number and not later.restored)
                    or exists (select 1 from revoked_key r join registration_key k on k.asset_id = r.asset_id
                        where r.revocation_id = s.revocation_id and r.asset_id = s.asset_id
                        and r.slot_before is not null and k.slot is not null)
                    or exists (select 1 from revoked_key r join registration_key gone on gone.id = r.key_id
                        join registration_key k on k.asset_id = r.asset_id
                        where r.revocation_id = s.revocation_id and r.asset_id = s.asset_id
                        and r.status_before = 'ISSUED' and k.issued_at > gone.revoked_at))
                order by a.live_name limit 1""").param("act", act).query(String.class).optional();
    }

    /** What {@link #revoke} took out of use is as it was before. */
    public Reached restore(Revocation revocation) {
        entities.flush();
        var act = revocation.act();
        var keys = keysOf(act);
        var servers = serversOf(act);
        change(keys, act, """
                revoked_at = null, revocation_reason = null, revocation_id = null,
                status = (select r.status_before from revoked_key r where r.revocation_id = :act and r.key_id = id),
                slot = (select r.slot_before from revoked_key r where r.revocation_id = :act and r.key_id = id)""", Map.of());
        reopen(act);
        jdbc.sql("update revoked_server set restored = true where revocation_id = ?")
                .param(act)
                .update();
        entities.clear();
        keys.forEach(key -> record("registration-key.restored", key, revocation));
        events.publishEvent(new AssetsChanged(revocation.organization(), servers));
        return new Reached(servers.size(), keys.size());
    }

    /** Servers that an act had closed may have keys again. */
    public void reopen(UUID act) {
        jdbc.sql("update asset set revocation_id = null, version = version + 1 where revocation_id = ?")
                .param(act)
                .update();
    }

    /** Those that an act reached, removed ones too. */
    public Set<AssetId> serversOf(UUID act) {
        return ids(jdbc.sql("select asset_id from revoked_server where revocation_id = ?")
                .param(act)
                .query(UUID.class)
                .list());
    }

    private void record(String action, String key, Revocation revocation) {
        audit.record(new Act(
                revocation.actor().toString(),
                action,
                "registration-key:" + key,
                Map.of(
                        "reason", revocation.reason().name(),
                        "revocation", revocation.act().toString(),
                        "organization", revocation.organization().toString())));
    }

    private static Set<AssetId> ids(Collection<UUID> ids) {
        var servers = new HashSet<AssetId>();
        ids.forEach(id -> servers.add(new AssetId(id)));
        return servers;
    }
}
