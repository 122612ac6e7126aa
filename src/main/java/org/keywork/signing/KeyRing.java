package org.keywork.signing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.keywork.signing.SigningKeyTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** All signing keys in memory, as last read from the database, which may be away. */
public class KeyRing implements SigningKeys {
    static final Duration BETWEEN_RELOADS = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private final SigningKeyTable table;
    private final Clock clock;
    private final Map<SigningKeyId, SigningKeyPair> held;
    private final AtomicLong lastReload = new AtomicLong();
    private volatile Map<SigningKeyId, Row> keys;

    KeyRing(Keystore keystore, SigningKeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.held = keystore.signingKeys().stream().collect(toUnmodifiableMap(SigningKeyPair::id, identity()));
        this.keys = read();
        lastReload.set(clock.millis());
    }

    /** Reads the keys again; keeps what is known where the database is away. */
    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    public void refresh() {
        lastReload.set(clock.millis());
        try {
            keys = read();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The signing keys couldn't be read again, the known ones stay: {}", e.getMessage());
        }
    }

    @Override
    public List<PublishedKey> published() {
        return keys.values().stream()
                .filter(row -> row.status() != Status.COMPROMISED)
                .sorted(Comparator.comparing((Row row) -> row.status() != Status.ACTIVE)
                        .thenComparing(Row::createdAt, Comparator.reverseOrder())
                        .thenComparing(row -> row.id().value()))
                .map(row -> new PublishedKey(row.id(), row.publicKey().getEncoded(), row.status()))
                .toList();
    }

    /** A key that isn't known here may be one that another node has just added. */
    Optional<Row> find(SigningKeyId kid) {
        var known = keys.get(kid);
        if (known == null && refreshedIfDue()) {
            known = keys.get(kid);
        }
        return Optional.ofNullable(known);
    }

    SigningKeyId active() {
        return keys.values().stream()
                .filter(row -> row.status() == Status.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No signing key is active"))
                .id();
    }

    /** The private half of a key, if it is the active one and the keystore here holds it. */
    Optional<Ed25519PrivateKeyParameters> signing(SigningKeyId kid) {
        return isActive(kid) || (refreshedIfDue() && isActive(kid))
                ? Optional.ofNullable(held.get(kid)).map(SigningKeyPair::privateKey)
                : Optional.empty();
    }

    private boolean isActive(SigningKeyId kid) {
        var row = keys.get(kid);
        return row != null && row.status() == Status.ACTIVE;
    }

    /** Strangers may send any kid: at most one of them in some seconds costs a look into the database. */
    private boolean refreshedIfDue() {
        var last = lastReload.get();
        var now = clock.millis();
        if (now - last < BETWEEN_RELOADS.toMillis() || !lastReload.compareAndSet(last, now)) {
            return false;
        }
        refresh();
        return true;
    }

    private Map<SigningKeyId, Row> read() {
        return table.all().stream().collect(toUnmodifiableMap(Row::id, identity()));
    }
}
