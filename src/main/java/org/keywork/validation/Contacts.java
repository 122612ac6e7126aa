package org.keywork.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came from a customer's own servers lately, as their pages show it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CUSTOMER')")
public class Contacts {
    private static final int DAYS = 30;
    private static final int AT_MOST = 20;

    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(CurrentUser user, JdbcClient jdbc, Clock clock) {
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A day's contact under one UID, with the latest decision. */
    public record Contact(
            Optional<InstanceUid> uid,
            Instant last,
            long count,
            Code code,
            Optional<String> glpiVersion,
            Optional<String> address,
            Optional<String> otherVersion,
            Optional<String> otherAddress) {

        /** Two versions or networks under one UID in one day: a copy seems to be using the key. */
        public boolean looksLikeACopy() {
            return otherVersion.isPresent() || otherAddress.isPresent();
        }
    }

    /** The newest first, of the last 30 days, 20 at most; none for someone else's server. */
    public List<Contact> of(AssetId asset) {
        return jdbc.sql("""
                select c.instance_uid, c.last_at, c.times, c.code, c.glpi_version, c.address, c.other_version, c.other_address
                from check_in c join asset a on a.id = c.asset_id
                where c.asset_id = ? and a.organization_id = ? and c.on_day >= ?
                order by c.last_at desc limit ?""")
                .params(
                        asset.value(),
                        user.organization().value(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS),
                        AT_MOST)
                .query(Contacts::contact)
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
