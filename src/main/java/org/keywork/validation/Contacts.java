package org.keywork.validation;

import java.time.Instant;
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
    private final CurrentUser user;
    private final ContactRows rows;
    private final JdbcClient jdbc;

    Contacts(CurrentUser user, ContactRows rows, JdbcClient jdbc) {
        this.user = user;
        this.rows = rows;
        this.jdbc = jdbc;
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
        var isMine = jdbc.sql("select count(*) from asset where id = ? and organization_id = ?")
                        .params(asset.value(), user.organization().value())
                        .query(Integer.class)
                        .single()
                > 0;
        return isMine ? rows.of(asset) : List.of();
    }
}
