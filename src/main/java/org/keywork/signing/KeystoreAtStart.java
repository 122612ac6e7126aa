package org.keywork.signing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the keystore when the portal starts, or makes one where that is allowed; else says why it can't start. */
final class KeystoreAtStart {
    private static final Logger log = LoggerFactory.getLogger(KeystoreAtStart.class);

    private final SigningProperties properties;
    private final Path data;
    private final KeystoreFile file;
    private final SecureRandom random;
    private final Clock clock;

    KeystoreAtStart(SigningProperties properties, Path data, SecureRandom random, Clock clock) {
        this(properties, data, KeystoreFile.ITERATIONS, random, clock);
    }

    KeystoreAtStart(SigningProperties properties, Path data, int iterations, SecureRandom random, Clock clock) {
        this.properties = properties;
        this.data = data;
        this.file = new KeystoreFile(
                properties.keystore() == null ? data.resolve("keystore.p12") : properties.keystore(),
                iterations,
                random);
        this.random = random;
        this.clock = clock;
    }

    Keystore open(boolean databaseKnowsSigningKeys) {
        if (file.exists()) {
            return file.open(givenPassphrase()
                    .orElseThrow(() -> new KeystoreUnusable("The keystore " + file.path()
                            + " needs its passphrase: name the file that has it with keywork.signing.passphrase-file, or set"
                            + " KEYWORK_SIGNING_PASSPHRASE.")));
        }
        if (databaseKnowsSigningKeys) {
            throw new KeystoreUnusable("There is no keystore at " + file.path() + ", but the database knows signing"
                    + " keys: restore the keystore from its backup, or name it with keywork.signing.keystore.");
        }
        if (!properties.createIfMissing()) {
            throw new KeystoreUnusable(
                    "There is no keystore at " + file.path() + ": make one with java -jar keywork.jar"
                            + " keystore create --file " + file.path() + " --passphrase-file FILE, or name another with"
                            + " keywork.signing.keystore.");
        }
        return create();
    }

    private Keystore create() {
        var passphrase = givenPassphrase()
                .map(Passphrase::longEnoughForANewKeystore)
                .orElseGet(() -> Passphrase.generatedInto(defaultPassphraseFile(), random));
        var keystore = file.create(passphrase, clock.instant());
        log.warn(
                "No keystore was found, so a NEW ONE was made at {} with signing key {}. Keys signed with it can't be"
                        + " issued again without it: back up this file and its passphrase.",
                file.path().toAbsolutePath(),
                keystore.signingKeys().getFirst().id());
        return keystore;
    }

    private Optional<Passphrase> givenPassphrase() {
        var text = properties.passphrase();
        var inFile = properties.passphraseFile();
        if (text != null && !text.isEmpty()) {
            if (inFile != null) {
                throw new KeystoreUnusable("The keystore's passphrase is given twice: keep either"
                        + " keywork.signing.passphrase-file or KEYWORK_SIGNING_PASSPHRASE.");
            }
            return Optional.of(Passphrase.of(text, "KEYWORK_SIGNING_PASSPHRASE"));
        }
        if (inFile != null) {
            return Optional.of(Passphrase.in(inFile));
        }
        return Optional.of(defaultPassphraseFile()).filter(Files::exists).map(Passphrase::in);
    }

    private Path defaultPassphraseFile() {
        return data.resolve("keystore.passphrase");
    }
}
