package org.keywork.signing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.signing.SigningKeyTable.Row;
import org.keywork.signing.SigningKeys.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the database at start which signing keys this keystore brings, and which one signs. Nodes that start at the same
 * moment do the same; the table's unique keys let one of them win and the others read what it wrote.
 */
@Component
class SigningKeyRegistration {
    private static final Logger log = LoggerFactory.getLogger(SigningKeyRegistration.class);
    private static final String ACTOR = "start";

    private final SigningKeyTable table;
    private final Audit audit;
    private final TransactionOperations transaction;

    SigningKeyRegistration(SigningKeyTable table, Audit audit, TransactionOperations transaction) {
        this.table = table;
        this.audit = audit;
        this.transaction = transaction;
    }

    void register(Keystore keystore, @Nullable String activeKid) {
        keystore.signingKeys().forEach(this::add);
        if (activeKid != null && !activeKid.isEmpty()) {
            activate(held(keystore, activeKid).id());
        }
        var active = table.all().stream()
                .filter(row -> row.status() == Status.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new KeystoreUnusable("No signing key is active: add one to the keystore with"
                        + " keystore add, and name it with keywork.signing.active-kid."));
        held(keystore, active.id().value());
    }

    private void add(SigningKeyPair key) {
        try {
            addUnlessKnown(key);
        } catch (DataIntegrityViolationException e) {
            // another node was a moment faster: with this key, or as the first with another one
            addUnlessKnown(key);
        }
    }

    private void addUnlessKnown(SigningKeyPair key) {
        transaction.executeWithoutResult(tx -> {
            var known = table.all();
            if (known.stream().noneMatch(row -> row.id().equals(key.id()))) {
                table.insert(key);
                audit.record(Act.of(ACTOR, "signing-key.added", "signing-key:" + key.id()));
                log.info("Signing key {} is new", key.id());
                if (known.isEmpty()) {
                    becomesActive(key.id());
                }
            }
        });
    }

    private void activate(SigningKeyId kid) {
        switch (status(kid).orElse(Status.NEXT)) {
            case ACTIVE -> {}
            case NEXT -> makeActive(kid);
            case RETIRED ->
                throw new KeystoreUnusable("Signing key " + kid + " is retired and only verifies: name another with"
                        + " keywork.signing.active-kid, or leave that setting out.");
            case COMPROMISED ->
                throw new KeystoreUnusable("Signing key " + kid + " is compromised: name another with"
                        + " keywork.signing.active-kid, or leave that setting out.");
        }
    }

    private void makeActive(SigningKeyId kid) {
        try {
            transaction.executeWithoutResult(tx -> {
                var retired = table.retireAllBut(kid);
                if (!becomesActive(kid) && retired > 0) {
                    tx.setRollbackOnly();
                }
            });
        } catch (DataIntegrityViolationException e) {
            log.info("Another node activated a signing key at the same moment");
        }
        if (!status(kid).equals(Optional.of(Status.ACTIVE))) {
            throw new KeystoreUnusable("Another node made another signing key active than " + kid
                    + ": give every node the same keywork.signing.active-kid.");
        }
    }

    private boolean becomesActive(SigningKeyId kid) {
        var activated = table.activate(kid) == 1;
        if (activated) {
            audit.record(Act.of(ACTOR, "signing-key.activated", "signing-key:" + kid));
            log.info("Signing key {} signs from now on", kid);
        }
        return activated;
    }

    private Optional<Status> status(SigningKeyId kid) {
        return table.all().stream()
                .filter(row -> row.id().equals(kid))
                .map(Row::status)
                .findFirst();
    }

    private static SigningKeyPair held(Keystore keystore, String kid) {
        return keystore.signingKeys().stream()
                .filter(key -> key.id().value().equals(kid))
                .findFirst()
                .orElseThrow(() -> new KeystoreUnusable("The signing key that is to sign, " + kid + ", isn't in the"
                        + " keystore: restore the keystore that has it, or name one that is there with"
                        + " keywork.signing.active-kid."));
    }
}
