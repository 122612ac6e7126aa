package org.keywork.revocation;

import java.util.List;
import java.util.Optional;
import org.keywork.account.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The whole history, for support. */
@Service
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class RevocationHistory {
    private final RevocationDirectory directory;

    RevocationHistory(RevocationDirectory directory) {
        this.directory = directory;
    }

    public Optional<RevocationDetails> find(RevocationId id) {
        return directory.find(id);
    }

    /** The latest first. */
    public List<RevocationDetails> find(RevocationFilter filter, int offset, int limit) {
        return directory.find(filter, offset, limit);
    }

    /** Somebody of staff who acted. */
    public record Actor(UserId id, String name) {}

    /** By name. */
    public List<Actor> actors() {
        return directory.staff();
    }

    public int count(RevocationFilter filter) {
        return directory.count(filter);
    }
}
