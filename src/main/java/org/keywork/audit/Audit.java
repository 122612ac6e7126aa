package org.keywork.audit;

/** Records acts in the transaction that does them: if the record can't be written, the act doesn't happen. */
public interface Audit {
    /**
     * Gathers the act; all acts of a transaction take their places in the record together, just before the commit.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void record(Act act);
}
