package org.keywork.validation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AssetContacts;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.validation.CheckIns.Gathered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes gathered check-ins in one transaction, in the order of their keys, so that two nodes never wait for each other in a
 * circle. Where both insert the same row at once, one transaction fails whole and is tried again later.
 */
@Component
class CheckInWriter {
    private static final Comparator<Gathered> SAME_ORDER_EVERYWHERE = Comparator.comparing(
                    (Gathered g) -> g.id().key().value())
            .thenComparing(g -> g.id().uid())
            .thenComparing(g -> g.id().day())
            .thenComparing(g -> g.id().code());

    private final JdbcTemplate jdbc;
    private final AssetContacts contacts;

    CheckInWriter(JdbcTemplate jdbc, AssetContacts contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Transactional
    public void write(List<Gathered> gathered) {
        var ordered = gathered.stream().sorted(SAME_ORDER_EVERYWHERE).toList();
        var updated = jdbc.batchUpdate("""
                update check_in set times = times + ?, last_at = greatest(last_at, ?),
                    other_version = case when glpi_version <> ? then glpi_version else coalesce(?, other_version) end,
                    other_address = case when address <> ? then address else coalesce(?, other_address) end,
                    glpi_version = coalesce(?, glpi_version), address = ?
                where key_id = ? and instance_uid = ? and on_day = ? and code = ?""", rows(ordered, CheckInWriter::update));
        var missing = new ArrayList<Gathered>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                missing.add(ordered.get(i));
            }
        }
        jdbc.batchUpdate("""
                insert into check_in (key_id, instance_uid, on_day, asset_id, times, first_at, last_at, code, glpi_version,
                    address, other_version, other_address)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows(missing, CheckInWriter::insert));
        contacts.note(accepted(ordered));
    }

    private interface Row {
        @Nullable
        Object[] of(Gathered gathered);
    }

    private static List<@Nullable Object[]> rows(List<Gathered> gathered, Row row) {
        var rows = new ArrayList<@Nullable Object[]>();
        gathered.forEach(g -> rows.add(row.of(g)));
        return rows;
    }

    private static @Nullable Object[] update(Gathered g) {
        var c = g.checkIn();
        return new @Nullable Object[] {
            c.count(),
            c.last().atOffset(ZoneOffset.UTC),
            c.glpiVersion(),
            c.otherVersion(),
            c.address(),
            c.otherAddress(),
            c.glpiVersion(),
            c.address(),
            g.id().key().value(),
            g.id().uid(),
            g.id().day(),
            g.id().code().name()
        };
    }

    private static @Nullable Object[] insert(Gathered g) {
        var c = g.checkIn();
        return new @Nullable Object[] {
            g.id().key().value(),
            g.id().uid(),
            g.id().day(),
            c.asset().value(),
            c.count(),
            c.first().atOffset(ZoneOffset.UTC),
            c.last().atOffset(ZoneOffset.UTC),
            g.id().code().name(),
            c.glpiVersion(),
            c.address(),
            c.otherVersion(),
            c.otherAddress()
        };
    }

    private static List<AssetContacts.Contact> accepted(List<Gathered> ordered) {
        var latest = new HashMap<AssetId, AssetContacts.Contact>();
        for (var g : ordered) {
            if (g.id().code().isValid()) {
                latest.merge(g.checkIn().asset(), contact(g), CheckInWriter::later);
            }
        }
        return latest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(AssetId::value)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static AssetContacts.Contact contact(Gathered g) {
        return new AssetContacts.Contact(
                g.checkIn().asset(),
                g.id().key(),
                InstanceUid.parse(g.id().uid()),
                g.checkIn().first(),
                g.checkIn().last(),
                Optional.ofNullable(g.checkIn().glpiVersion()));
    }

    private static AssetContacts.Contact later(AssetContacts.Contact one, AssetContacts.Contact other) {
        var last = one.lastSeen().isAfter(other.lastSeen()) ? one : other;
        Instant first = one.firstSeen().isBefore(other.firstSeen()) ? one.firstSeen() : other.firstSeen();
        return new AssetContacts.Contact(
                last.asset(), last.key(), last.uid(), first, last.lastSeen(), last.glpiVersion());
    }
}
