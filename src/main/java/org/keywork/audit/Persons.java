package org.keywork.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keywork.audit.TrailEntry.Who;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The pseudonyms by which the record names persons: the SHA-256 over 16 random bytes of their own and their user's id. Who they
 * are lies in a table beside it; without its row, nobody can tell. The next act of somebody erased begins another pseudonym: at
 * once on the node that erased, within a minute on the others, which remember a pseudonym for so long.
 */
@Component
class Persons {
    static final String PERSON = "person:";
    private static final int FOUND = 50;
    private static final String UNIQUE_VIOLATION = "23505";

    private final JdbcTemplate jdbc;
    private final PersonNames names;
    private final SecureRandom random;
    private final Cache<UUID, String> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Persons(JdbcTemplate jdbc, PersonNames names, SecureRandom random) {
        this.jdbc = jdbc;
        this.names = names;
        this.random = random;
    }

    /**
     * Their pseudonyms, new ones where they had none, each held by this transaction until it ends: before the head is locked,
     * and in the order of their ids.
     */
    Map<UUID, String> pseudonyms(Set<UUID> users) {
        var found = new HashMap<UUID, String>();
        for (var user : new TreeSet<>(users)) {
            found.put(user, pseudonym(user));
        }
        return found;
    }

    /** What a transaction used, once it has committed. */
    void remember(Map<UUID, String> pseudonyms) {
        known.putAll(pseudonyms);
    }

    private String pseudonym(UUID user) {
        var remembered = known.getIfPresent(user);
        if (remembered != null) {
            return remembered;
        }
        return stored(user).orElseGet(() -> {
            add(user);
            return stored(user)
                    .orElseThrow(() -> new IllegalStateException("Somebody was erased while they acted: try again"));
        });
    }

    private Optional<String> stored(UUID user) {
        return jdbc
                .query("select pseudonym from audit_person where user_id = ?", (row, n) -> row.getString(1), user)
                .stream()
                .findFirst();
    }

    /** Unless another transaction was a moment faster, whose row counts then. */
    private void add(UUID user) {
        var salt = new byte[16];
        random.nextBytes(salt);
        var name = names.find(user);
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            var before = connection.setSavepoint();
            try (var insert = connection.prepareStatement(
                    "insert into audit_person (pseudonym, user_id, salt, name, email) values (?, ?, ?, ?, ?)")) {
                insert.setString(1, pseudonym(salt, user));
                insert.setObject(2, user);
                insert.setString(3, HexFormat.of().formatHex(salt));
                insert.setString(4, name.map(PersonNames.PersonName::name).orElse(null));
                insert.setString(5, name.map(PersonNames.PersonName::email).orElse(null));
                insert.executeUpdate();
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                connection.rollback(before);
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
            }
            return null;
        });
    }

    /** Those of the actors who are persons and weren't erased, by actor. */
    Map<String, Who> known(Collection<String> actors) {
        var pseudonyms = actors.stream()
                .filter(actor -> actor.startsWith(PERSON))
                .map(actor -> actor.substring(PERSON.length()))
                .distinct()
                .toArray();
        if (pseudonyms.length == 0) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select pseudonym, name, email from audit_person where pseudonym in ("
                                + "?, ".repeat(pseudonyms.length - 1) + "?)",
                        (row, n) -> who(row),
                        pseudonyms)
                .stream()
                .collect(Collectors.toMap(Who::actor, Function.identity()));
    }

    /** Whose name or e-mail has that in it, some of them. */
    List<Who> like(String text) {
        var part = "%" + TrailQuestion.like(text.toLowerCase(Locale.ROOT)) + "%";
        return jdbc.query(
                "select pseudonym, name, email from audit_person where lower(name) like ? escape '!'"
                        + " or lower(email) like ? escape '!' order by email limit " + FOUND,
                (row, n) -> who(row),
                part,
                part);
    }

    boolean erase(String pseudonym) {
        var users = jdbc.query(
                "select user_id from audit_person where pseudonym = ?",
                (row, n) -> row.getObject(1, UUID.class),
                pseudonym);
        known.invalidateAll(users);
        return jdbc.update("delete from audit_person where pseudonym = ?", pseudonym) == 1;
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                PERSON + row.getString("pseudonym"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("email")));
    }

    static String pseudonym(byte[] salt, UUID user) {
        var id = user.toString().getBytes(StandardCharsets.US_ASCII);
        var salted = new byte[salt.length + id.length];
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(id, 0, salted, salt.length, id.length);
        return Link.sha256(salted);
    }
}
