package org.keywork.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers the acts of a transaction and appends them to the chain just before its commit, when all its other rows are written
 * and locked: nobody who waits for the head holds something that the one before still needs.
 */
@Component
class AuditRecord implements Audit {
    private final Chain chain;
    private final Persons persons;
    private final EntityManager entities;
    private final Clock clock;

    AuditRecord(Chain chain, Persons persons, EntityManager entities, Clock clock) {
        this.chain = chain;
        this.persons = persons;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        var gathered = (@Nullable Gathered) TransactionSynchronizationManager.getResource(this);
        if (gathered == null) {
            gathered = new Gathered();
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
            TransactionSynchronizationManager.registerSynchronization(new WriteLast(gathered));
        }
        gathered.add(new Draft(act, clock.instant(), Origin.current()));
    }

    /** First what has to be done before any head is locked: other rows' locks, and persons. */
    private final class Gathered implements TransactionSynchronization {
        private final List<Draft> drafts = new ArrayList<>();
        private final Map<UUID, String> pseudonyms = new HashMap<>();
        private List<Entry> entries = List.of();
        private boolean headIsLocked;

        private void add(Draft draft) {
            drafts.add(draft);
            if (headIsLocked) {
                prepare();
                write();
            }
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 2;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            prepare();
        }

        private void prepare() {
            pseudonyms.putAll(persons.pseudonyms(unknown()));
            entries = drafts.stream().map(draft -> draft.entry(pseudonyms)).toList();
            drafts.clear();
        }

        private Set<UUID> unknown() {
            var unknown = new HashSet<UUID>();
            drafts.forEach(draft -> unknown.addAll(draft.persons()));
            unknown.removeAll(pseudonyms.keySet());
            return unknown;
        }

        private void write() {
            headIsLocked = true;
            if (!entries.isEmpty()) {
                chain.append(entries);
                entries = List.of();
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditRecord.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditRecord.this, this);
        }

        @Override
        public void afterCommit() {
            persons.remember(pseudonyms);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditRecord.this);
        }
    }

    /** After every other head. */
    private record WriteLast(Gathered gathered) implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            gathered.write();
        }
    }
}
