package org.keywork.signing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.keywork.audit.Audit;
import org.keywork.signing.SigningKeys.Status;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The signing module on a database of its own, without Spring: what its tests start from. */
class TestSigning {
    static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Issuer ISSUER = new Issuer("https://keys.example.org");

    final DataSource database;
    final JdbcClient jdbc;
    final SigningKeyTable table;
    final TransactionTemplate transaction;

    TestSigning() {
        this(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    TestSigning(DataSource database) {
        this.database = database;
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V2_0__signing_key.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        table = new SigningKeyTable(jdbc, CLOCK);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    static SigningKeyPair newKey() {
        return SigningKeyPair.of(new Ed25519PrivateKeyParameters(new SecureRandom()), NOW);
    }

    static Keystore keystore(SigningKeyPair... keys) {
        return new Keystore(List.of(keys), new TreeMap<>());
    }

    SigningKeyRegistration registration(Audit audit) {
        return new SigningKeyRegistration(table, audit, transaction);
    }

    /** A ring that holds the first key as its active one, and the others as next. */
    KeyRing ring(SigningKeyPair... keys) {
        registration(act -> {}).register(keystore(keys), null);
        return new KeyRing(keystore(keys), table, CLOCK);
    }

    void status(SigningKeyPair key, Status status) {
        jdbc.sql("update signing_key set status = ?, active_slot = null where kid = ?")
                .params(status.name(), key.id().value())
                .update();
    }

    Map<SigningKeyId, Status> statuses() {
        var statuses = new HashMap<SigningKeyId, Status>();
        table.all().forEach(row -> statuses.put(row.id(), row.status()));
        return statuses;
    }

    static RegistrationKeyCodec codec(KeyRing ring) {
        var signing = new Ed25519Signing(ring);
        return new SignedJsonKeyCodec(signing, signing, ISSUER);
    }

    static KeyClaims claims(SigningKeyId kid, String owner) {
        return new KeyClaims(
                kid,
                ISSUER.value(),
                "rk_0123456789abcdefghjkmnpqrs",
                owner,
                "registered",
                Optional.of("virtual"),
                false,
                ">=10.0",
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW.minusSeconds(300),
                Optional.of(NOW.plusSeconds(31_536_000)));
    }

    /** As long as claims can be: an owner of 200 quotation marks, everything else there and at its longest. */
    static KeyClaims longestClaims(SigningKeyId kid, String issuer) {
        var end = Instant.parse("9999-12-31T23:59:59Z");
        return new KeyClaims(
                kid,
                issuer,
                "rk_" + "z".repeat(29),
                "\"".repeat(200),
                "p".repeat(37),
                Optional.of("o".repeat(38)),
                false,
                ">".repeat(24),
                Optional.of("f".repeat(64)),
                Optional.of("0".repeat(64)),
                end,
                end,
                Optional.of(end));
    }
}
