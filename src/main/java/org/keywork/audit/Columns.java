package org.keywork.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;

/**
 * Columns of the record as they are now, whatever somebody who got past the triggers made of them. What can't be read is read as
 * something that nobody wrote, so that no hash and no signature fits it and its place is named.
 */
final class Columns {
    /** What {@link StorableText} puts in place of what it can't keep; nothing that we write is that alone. */
    private static final String NOTHING = "\uFFFD";

    private Columns() {}

    static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse(NOTHING);
    }

    /** PostgreSQL has an infinity, too, and years that can't be written down in any time zone. */
    static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null || at.getYear() < 1970 || at.getYear() > 9999 ? Instant.EPOCH : at.toInstant();
    }

    /** Empty where it isn't base64. */
    static byte[] base64(ResultSet row, String column) throws SQLException {
        try {
            return Base64.getDecoder().decode(text(row, column));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
