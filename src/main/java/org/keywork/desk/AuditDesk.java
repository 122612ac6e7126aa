package org.keywork.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.audit.AuditTrail;
import org.keywork.audit.TrailEntry;
import org.keywork.audit.TrailFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What an administrator does with the audit record: read, verify, export, and erase whose name lies beside it. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AuditDesk {
    private final AuditTrail trail;
    private final Organizations organizations;
    private final CurrentUser user;
    private final Audit audit;
    private final TransactionOperations transaction;
    private @Nullable RecordVerification latest;

    AuditDesk(
            AuditTrail trail,
            Organizations organizations,
            CurrentUser user,
            Audit audit,
            TransactionOperations transaction) {
        this.trail = trail;
        this.organizations = organizations;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    public int count(TrailFilter filter) {
        return trail.count(filter);
    }

    public List<TrailEntry> find(TrailFilter filter, int offset, int limit) {
        return trail.find(filter, offset, limit);
    }

    public Optional<String> hashBefore(TrailEntry entry) {
        return trail.hashBefore(entry);
    }

    public Optional<TrailEntry.Who> onlyPerson(String text) {
        return trail.onlyPerson(text);
    }

    public Optional<String> nameOf(OrganizationId organization) {
        return organizations.find(organization).map(Organizations.Profile::name);
    }

    /** Begins to verify the whole record; who asks while that goes on gets the one that does. */
    public synchronized RecordVerification verify() {
        var begun = running().orElseGet(this::another);
        begun.begin(() -> record("audit.verified", "audit:record"));
        return begun;
    }

    /** All of it. That somebody did so is its last entry. */
    public void export(OutputStream out) throws IOException {
        record("audit.exported", "audit:record");
        trail.export(out);
    }

    /** Nobody can tell any more whose acts these were; false where somebody else did so before. */
    public boolean erase(TrailEntry.Who person) {
        return Boolean.TRUE.equals(transaction.execute(tx -> {
            var erased = trail.erase(person.pseudonym());
            if (erased) {
                audit.record(Act.of(user.id(), "audit.name-erased", person.actor()));
            }
            return erased;
        }));
    }

    private Optional<RecordVerification> running() {
        return Optional.ofNullable(latest).filter(RecordVerification::isRunning);
    }

    private RecordVerification another() {
        var another = new RecordVerification(trail);
        latest = another;
        return another;
    }

    private void record(String action, String subject) {
        transaction.executeWithoutResult(tx -> audit.record(Act.of(user.id(), action, subject)));
    }
}
