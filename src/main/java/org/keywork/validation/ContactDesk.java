package org.keywork.validation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.keywork.asset.AssetId;
import org.keywork.validation.Contacts.Contact;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came from any server lately, as support sees it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class ContactDesk {
    private final ContactRows rows;
    private final RefusedServers refused;

    ContactDesk(ContactRows rows, RefusedServers refused) {
        this.rows = rows;
        this.refused = refused;
    }

    /** That whoever came last to a server was refused. */
    public record Refusal(AssetId server, Code code, Instant last) {}

    /** The newest first, of the last 30 days, 20 at most. */
    public List<Contact> of(AssetId asset) {
        return rows.of(asset);
    }

    /**
     * Those of the servers at which whoever came last was refused, in the last 30 days, and nobody was let in since. What came
     * before a server was bound as it is now doesn't count, nor what came with a revoked key before that was undone; nor, between
     * a move and the first contact after it, does any other instance than the one that is waited for.
     */
    public Map<AssetId, Refusal> refused(Collection<AssetId> servers) {
        return refused.among(servers);
    }
}
