package org.keywork.asset;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When each server was last heard of, and with which key. */
@Component
public class AssetContacts {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate names;
    private final ApplicationEventPublisher events;

    AssetContacts(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.names = new NamedParameterJdbcTemplate(jdbc);
        this.events = events;
    }

    /** One server's accepted contacts since the last note. */
    public record Contact(
            AssetId asset,
            RegistrationKeyId key,
            Optional<InstanceUid> uid,
            Instant firstSeen,
            Instant lastSeen,
            Optional<String> glpiVersion) {}

    /**
     * Notes contacts in one batch, each server at most once, in the order given.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node noted one of them for the first time just now:
     *     the transaction is lost, and may be done again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(List<Contact> contacts) {
        var seenBefore = seenBefore(contacts);
        var updated = jdbc.batchUpdate(
                """
                update asset_contact set key_since = case when key_id = ? then key_since else ? end,
                    key_id = ?, instance_uid = ?, glpi_version = ?, last_seen_at = ?
                where asset_id = ? and last_seen_at <= ?""", contacts.stream().map(AssetContacts::update).toList());
        var unwritten = IntStream.range(0, updated.length)
                .filter(i -> updated[i] == 0)
                .mapToObj(contacts::get)
                .filter(contact -> !isKnown(contact.asset()))
                .map(AssetContacts::insert)
                .toList();
        jdbc.batchUpdate("""
                insert into asset_contact (asset_id, key_id, instance_uid, first_seen_at, last_seen_at, glpi_version, key_since)
                values (?, ?, ?, ?, ?, ?, ?)""", unwritten);
        for (var contact : contacts) {
            contact.uid()
                    .filter(uid ->
                            !uid.value().equals(seenBefore.get(contact.asset().value())))
                    .ifPresent(uid -> events.publishEvent(new ServerSeen(contact.asset(), uid)));
        }
    }

    /** The UID with which each of these servers came last. */
    private Map<UUID, String> seenBefore(List<Contact> contacts) {
        var seen = new HashMap<UUID, String>();
        if (!contacts.isEmpty()) {
            names.query(
                    "select asset_id, instance_uid from asset_contact where asset_id in (:assets) and instance_uid is not null",
                    Map.of(
                            "assets",
                            contacts.stream()
                                    .map(contact -> contact.asset().value())
                                    .toList()),
                    (RowCallbackHandler) row -> seen.put(row.getObject(1, UUID.class), row.getString(2)));
        }
        return seen;
    }

    private boolean isKnown(AssetId asset) {
        var rows = jdbc.queryForObject(
                "select count(*) from asset_contact where asset_id = ?", Integer.class, asset.value());
        return rows != null && rows > 0;
    }

    private static @Nullable Object[] update(Contact contact) {
        return new @Nullable Object[] {
            contact.key().value(),
            contact.firstSeen().atOffset(ZoneOffset.UTC),
            contact.key().value(),
            contact.uid().map(InstanceUid::value).orElse(null),
            contact.glpiVersion().orElse(null),
            contact.lastSeen().atOffset(ZoneOffset.UTC),
            contact.asset().value(),
            contact.lastSeen().atOffset(ZoneOffset.UTC)
        };
    }

    private static @Nullable Object[] insert(Contact contact) {
        return new @Nullable Object[] {
            contact.asset().value(),
            contact.key().value(),
            contact.uid().map(InstanceUid::value).orElse(null),
            contact.firstSeen().atOffset(ZoneOffset.UTC),
            contact.lastSeen().atOffset(ZoneOffset.UTC),
            contact.glpiVersion().orElse(null),
            contact.firstSeen().atOffset(ZoneOffset.UTC)
        };
    }
}
