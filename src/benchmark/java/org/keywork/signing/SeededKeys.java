package org.keywork.signing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Fills a node's database with servers and their bound keys, signed with the node's own signing key and encrypted under its
 * own at-rest key: what would be there after years of customers.
 */
public final class SeededKeys {
    private static final int BATCH = 10_000;

    private final String url;
    private final Signer signer;
    private final RegistrationKeyCodec codec;
    private final AtRestCipher cipher;
    private final RegistrationKeyIds ids = new RegistrationKeyIds(new SecureRandom());
    private final String issuer;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** For a database whose node has started once, with its keystore. */
    public SeededKeys(String url, Path keystore, String passphrase, String issuer) {
        this.url = url;
        this.issuer = issuer;
        var held = new KeystoreFile(keystore, new SecureRandom()).open(Passphrase.of(passphrase, "the benchmark"));
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        var table = new SigningKeyTable(JdbcClient.create(source), Clock.systemUTC());
        var signing = new Ed25519Signing(new KeyRing(held, table, Clock.systemUTC()));
        this.signer = signing;
        this.codec = new SignedJsonKeyCodec(signing, signing, new Issuer(issuer));
        this.cipher = new AesGcmAtRest(held, new SecureRandom());
    }

    private record Seeded(UUID asset, String uid, KeyClaims claims, String text, byte[] sealed) {}

    /** Adds so many servers with a key each, and writes the request headers of the first {@code used} as a CSV file. */
    public void add(int keys, int used, Path headers) throws SQLException, IOException {
        var organization = UUID.randomUUID();
        var subscription = UUID.randomUUID();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var csv = Files.newBufferedWriter(headers)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "copy organization (id, name, language, zone, created_at, version) from stdin csv",
                    new StringReader(organization + ",Seeded,en,Europe/Paris," + now + ",0\n"));
            copy.copyIn(
                    "copy subscription (id, organization_id, product, kind, state, servers, version) from stdin csv",
                    new StringReader(
                            subscription + "," + organization + ",network-standard,PAID,ACTIVE," + keys + ",0\n"));
            csv.write("X-Registration-Key,X-Glpi-Network-Uid\n");
            var written = 0;
            for (int done = 0; done < keys; done += BATCH) {
                var batch = IntStream.range(0, Math.min(BATCH, keys - done))
                        .parallel()
                        .mapToObj(i -> seeded())
                        .toList();
                copy.copyIn(
                        "copy asset (id, organization_id, subscription_id, name, live_name, instance_uid, bound_at, added_at,"
                                + " version) from stdin csv",
                        new StringReader(assets(batch, organization, subscription)));
                copy.copyIn(
                        "copy registration_key (id, asset_id, organization_id, product, status, slot, signing_key, claims,"
                                + " fingerprint, sealed, prepared_at, issued_at, version) from stdin csv",
                        new StringReader(keys(batch, organization)));
                for (var seeded : batch.subList(0, Math.min(batch.size(), used - written))) {
                    csv.write(seeded.text() + "," + seeded.uid() + "\n");
                    written++;
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    private Seeded seeded() {
        var id = ids.next();
        var uid = UUID.randomUUID().toString().replace("-", "") + "ABCDEFGH";
        var claims = new KeyClaims(
                signer.activeKey(),
                issuer,
                id,
                "Seeded",
                "network-standard",
                Optional.of("network-standard"),
                false,
                ">=10.0",
                Optional.empty(),
                Optional.empty(),
                now,
                now.minusSeconds(300),
                Optional.empty());
        var text = codec.issue(claims).text();
        var sealed = cipher.seal(text.getBytes(StandardCharsets.US_ASCII), id.getBytes(StandardCharsets.US_ASCII));
        return new Seeded(UUID.randomUUID(), uid, claims, text, sealed);
    }

    private String assets(List<Seeded> batch, UUID organization, UUID subscription) {
        var rows = new StringBuilder();
        batch.forEach(s -> rows.append(String.join(
                        ",",
                        s.asset().toString(),
                        organization.toString(),
                        subscription.toString(),
                        "Server " + s.uid(),
                        "server " + s.uid(),
                        s.uid(),
                        now.toString(),
                        now.toString(),
                        "0"))
                .append('\n'));
        return rows.toString();
    }

    private String keys(List<Seeded> batch, UUID organization) {
        var rows = new StringBuilder();
        batch.forEach(s -> rows.append(String.join(
                        ",",
                        s.claims().id(),
                        s.asset().toString(),
                        organization.toString(),
                        s.claims().product(),
                        "ISSUED",
                        s.asset() + ":current",
                        s.claims().signingKey().value(),
                        "{}",
                        "\\x" + HexFormat.of().formatHex(sha256(s.text())),
                        "\\x" + HexFormat.of().formatHex(s.sealed()),
                        now.toString(),
                        now.toString(),
                        "0"))
                .append('\n'));
        return rows.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
