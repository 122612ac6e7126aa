package org.keywork.revocation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.keywork.Owner;
import org.keywork.Staff;
import org.keywork.asset.RevocationReason;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.audit.AuditWhenPossible;
import org.keywork.validation.Code;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Revoking an organization with very many keys: how long it takes, how long others wait meanwhile who sign in or do something
 * that is recorded, and how soon another node refuses.
 */
public final class RevocationFigures {
    private static final int KEYS = 10_000;

    private final ApplicationContext portal;
    private final ApplicationContext second;

    /** @param second another node on the same database */
    public RevocationFigures(ApplicationContext portal, ApplicationContext second) {
        this.portal = portal;
        this.second = second;
    }

    public void measure(Consumer<String> print) {
        var desk = portal.getBean(RevocationDesk.class);
        var sasha = Staff.support();
        var alex = Staff.support();
        var big = bigOrganization();
        var key = big.key(0);
        seenBySecond(key, Code.VALID);
        var why = new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Measured", Optional.empty());
        var target = Target.of(big.customer.organization());
        print.accept("what that would reach, as the dry run says: %d ms"
                .formatted(milliseconds(() ->
                        sasha.on(portal, () -> desk.reach(target, RevocationAct.REVOKED, Optional.of(why.reason()))))));
        var asked = (Outcome.Waiting) sasha.on(portal, () -> desk.revoke(target, why));
        print.accept(timed(
                "revoking an organization with %,d keys".formatted(KEYS),
                () -> alex.on(portal, () -> desk.confirm(asked.act()))));
        print.accept("refused by the other node %d ms after the commit"
                .formatted(milliseconds(() -> seenBySecond(key, Code.REVOKED))));
        print.accept(timed("undoing that", () -> alex.on(portal, () -> desk.undo(asked.act(), "Measured"))));
        print.accept("valid on the other node %d ms after the commit"
                .formatted(milliseconds(() -> seenBySecond(key, Code.VALID))));
    }

    private void seenBySecond(String key, Code wanted) {
        while (ManyServers.code(second, key) != wanted) {
            Thread.onSpinWait();
        }
    }

    private static long milliseconds(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private String timed(String what, Runnable work) {
        var audit = portal.getBean(Audit.class);
        var signIns = portal.getBean(AuditWhenPossible.class);
        var transaction = portal.getBean(TransactionTemplate.class);
        var going = new AtomicBoolean(true);
        try (var others = Executors.newFixedThreadPool(2)) {
            var signedIn = others.submit(() -> longest(going, () -> signIns.note(act("session.signed-in"))));
            var acted = others.submit(() -> longest(
                    going, () -> transaction.executeWithoutResult(status -> audit.record(act("server.described")))));
            var took = milliseconds(() -> {
                try {
                    work.run();
                } finally {
                    going.set(false);
                }
            });
            return "%s: %d ms; meanwhile who signed in waited %d ms at most, who did something else that is recorded %d ms"
                    .formatted(what, took, joined(signedIn), joined(acted));
        }
    }

    private static long joined(Future<Long> longest) {
        try {
            return longest.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Act act(String action) {
        return Act.of("measured", action, "measured:" + UUID.randomUUID());
    }

    private static long longest(AtomicBoolean going, Runnable work) {
        var longest = 0L;
        while (going.get()) {
            longest = Math.max(longest, milliseconds(work));
            LockSupport.parkNanos(1_000_000);
        }
        return longest;
    }

    private ManyServers bigOrganization() {
        var many = ManyServers.of(portal, 1);
        var jdbc = Owner.of(portal);
        var numbers = Map.of(
                "organization",
                many.customer.organization().value(),
                "subscription",
                many.subscription.value(),
                "last",
                KEYS);
        jdbc.sql("""
                insert into asset (id, organization_id, subscription_id, name, live_name, added_at, version, kind)
                select md5(:organization::text || n)::uuid, :organization, :subscription, 'Server ' || n, 'server ' || n, now(), 0,
                    'SERVER'
                from generate_series(2, :last) n""").params(numbers).update();
        jdbc.sql("""
                insert into registration_key (id, asset_id, organization_id, product, status, slot, signing_key, claims,
                    fingerprint, sealed, prepared_at, issued_at, version)
                select 'rk_' || substr(md5(id::text), 1, 26), id, :organization, 'network-basic', 'ISSUED', id || ':current', k.kid,
                    '{}', sha256(id::text::bytea), repeat('x', 700)::bytea, now(), now(), 0
                from (select md5(:organization::text || n)::uuid as id from generate_series(2, :last) n) servers, signing_key k
                where k.status = 'ACTIVE'""").params(numbers).update();
        jdbc.sql("analyze").update();
        return many;
    }
}
