package org.keywork.desk;

import java.util.List;
import java.util.Optional;
import org.keywork.audit.TrailEntry;
import org.keywork.audit.TrailFilter;

/** An empty record that can't be verified now. */
@SuppressWarnings("NullAway") // nothing else is asked of it
public class BrokenAuditDesk extends AuditDesk {
    public BrokenAuditDesk() {
        super(null, null, null, null, null);
    }

    @Override
    public int count(TrailFilter filter) {
        return 0;
    }

    @Override
    public List<TrailEntry> find(TrailFilter filter, int offset, int limit) {
        return List.of();
    }

    @Override
    public Optional<TrailEntry.Who> onlyPerson(String text) {
        return Optional.empty();
    }

    @Override
    public synchronized RecordVerification verify() {
        throw new IllegalStateException("The database is away");
    }
}
