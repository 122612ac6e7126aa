package org.keywork.revocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.keywork.Customer;
import org.keywork.Staff;
import org.keywork.asset.RevocationReason;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Revoking an organization with very many keys, and how long others wait meanwhile who write into the record, as sign-ins do. */
public final class RevocationFigures {
    private static final int KEYS = 10_000;

    private final ApplicationContext portal;

    public RevocationFigures(ApplicationContext portal) {
        this.portal = portal;
    }

    public void measure(Consumer<String> print) {
        var desk = portal.getBean(RevocationDesk.class);
        var sasha = Staff.support();
        var alex = Staff.support();
        var big = bigOrganization();
        var why = new NewRevocation(RevocationReason.LICENSE_VIOLATION, "Measured", Optional.empty());
        var asked = (Outcome.Waiting) sasha.on(portal, () -> desk.revoke(Target.of(big.organization()), why));
        print.accept(timed(
                "revoking an organization with %,d keys".formatted(KEYS),
                () -> alex.on(portal, () -> desk.confirm(asked.act()))));
        print.accept(timed("undoing that", () -> alex.on(portal, () -> desk.undo(asked.act(), "Measured"))));
    }

    private String timed(String what, Runnable work) {
        var going = new AtomicBoolean(true);
        var waits = Collections.synchronizedList(new ArrayList<Duration>());
        var others = Thread.ofPlatform().start(() -> signIns(going, waits));
        var begin = System.nanoTime();
        work.run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        going.set(false);
        try {
            others.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "%s: %d ms; who wrote into the record meanwhile waited %d ms at most"
                .formatted(what, took.toMillis(), Collections.max(waits).toMillis());
    }

    private void signIns(AtomicBoolean going, List<Duration> waits) {
        var audit = portal.getBean(Audit.class);
        var transaction = portal.getBean(TransactionTemplate.class);
        while (going.get()) {
            var begin = System.nanoTime();
            transaction.executeWithoutResult(
                    status -> audit.record(Act.of("measured", "session.signed-in", "session:" + UUID.randomUUID())));
            waits.add(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private Customer bigOrganization() {
        var customer = Customer.of(portal);
        var jdbc = portal.getBean(JdbcClient.class);
        var organization = customer.organization().value();
        jdbc.sql("""
                insert into asset (id, organization_id, subscription_id, name, live_name, added_at, version, kind)
                select gen_random_uuid(), :organization, s.id, 'Server ' || n, 'server ' || n, now(), 0, 'SERVER'
                from subscription s, generate_series(1, :keys) n where s.free_for = :organization""").param("organization", organization).param("keys", KEYS).update();
        jdbc.sql("""
                insert into registration_key (id, asset_id, organization_id, product, status, slot, signing_key, claims,
                    fingerprint, sealed, prepared_at, issued_at, version)
                select 'rk_' || substr(md5(a.id::text), 1, 26), a.id, a.organization_id, 'virtual', 'ISSUED', a.id || ':current',
                    k.kid, '{}', sha256(a.id::text::bytea), repeat('x', 700)::bytea, now(), now(), 0
                from asset a, signing_key k where a.organization_id = :organization""").param("organization", organization).update();
        jdbc.sql("analyze").update();
        return customer;
    }
}
