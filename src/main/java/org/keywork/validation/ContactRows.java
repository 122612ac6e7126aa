package org.keywork.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.validation.Contacts.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what came from a server lately, for whoever may see it. */
@Component
class ContactRows {
    private static final int DAYS = 30;
    private static final int AT_MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first, of the last 30 days, 20 at most. */
    List<Contact> of(AssetId asset) {
        return jdbc.sql("""
                select instance_uid, last_at, times, code, coalesce(glpi_version, another_version), address,
                    coalesce(any_other_version, nullif(one_version, coalesce(glpi_version, one_version)),
                        nullif(another_version, coalesce(glpi_version, another_version))),
                    coalesce(any_other_address, nullif(one_address, address), nullif(another_address, address))
                from (
                    select instance_uid, last_at, code, glpi_version, address,
                        max(other_version) over answers as any_other_version,
                        max(other_address) over answers as any_other_address,
                        sum(times) over answers as times, row_number() over (answers order by last_at desc, code) as place,
                        min(glpi_version) over answers as one_version, max(glpi_version) over answers as another_version,
                        min(address) over answers as one_address, max(address) over answers as another_address
                    from check_in where asset_id = ? and on_day >= ?
                    window answers as (partition by key_id, instance_uid, on_day)) of_a_day
                where place = 1
                order by last_at desc limit ?""")
                .params(
                        asset.value(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS),
                        AT_MOST)
                .query(ContactRows::contact)
                .list();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                InstanceUid.parse(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                Code.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)));
    }
}
