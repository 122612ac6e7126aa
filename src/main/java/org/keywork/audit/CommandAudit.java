package org.keywork.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records what a command does that works without the portal: in the one chain, in turn with running nodes. */
public final class CommandAudit {
    private final Persons persons;
    private final Chain chain;
    private final Clock clock;

    public CommandAudit(JdbcTemplate database, PersonNames names, Clock clock) {
        this.persons = new Persons(database, names, new SecureRandom());
        this.chain = new Chain(database);
        this.clock = clock;
    }

    /**
     * To be called last in the transaction that does the act: the chain's head stays locked until that ends.
     *
     * @throws IllegalTransactionStateException outside a transaction
     */
    public void record(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An act is recorded in the transaction that does it");
        }
        var draft = new Draft(act, clock.instant(), Origin.current());
        var pseudonyms = persons.pseudonyms(draft.persons());
        chain.append(List.of(draft.entry(pseudonyms)));
    }
}
