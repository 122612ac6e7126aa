package org.keywork.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The PKCS#12 file with the secrets; {@code keytool -list} shows it too. Each secret is encrypted with AES-256 under a
 * key derived from the passphrase (PBES2, HMAC-SHA256), the whole is sealed with a MAC; both cost a guesser
 * {@link #ITERATIONS} rounds. The certificates, which say nothing but the public halves, are not encrypted.
 */
final class KeystoreFile {
    /** OWASP's number for PBKDF2-HMAC-SHA256; opening a keystore takes one such derivation for each entry. */
    static final int ITERATIONS = 600_000;

    private final Path path;
    private final int iterations;
    private final SecureRandom random;

    KeystoreFile(Path path, SecureRandom random) {
        this(path, ITERATIONS, random);
    }

    KeystoreFile(Path path, int iterations, SecureRandom random) {
        this.path = path;
        this.iterations = iterations;
        this.random = random;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes the file with a signing key and an at-rest key; never replaces one. */
    Keystore create(Passphrase passphrase, Instant now) {
        var bytes = encoded(load(null, passphrase), passphrase, entries -> {
            entries.addSigningKey(now);
            entries.addAtRestKey();
        });
        try {
            PrivateFile.create(path, bytes);
        } catch (FileAlreadyExistsException e) {
            throw new KeystoreUnusable(
                    "There is a file at " + path + " already: it is left as it is, so name another.", e);
        } catch (IOException e) {
            throw new KeystoreUnusable("The keystore " + path + " can't be written (" + e + "): check its folder.", e);
        }
        return open(passphrase);
    }

    /** Adds a signing key to the file; a portal that starts with it knows it as its next one. */
    Keystore addSigningKey(Passphrase passphrase, Instant now) {
        return add(passphrase, entries -> entries.addSigningKey(now));
    }

    /** Adds an at-rest key, under which the portal encrypts from its next start; the older ones still decrypt. */
    Keystore addAtRestKey(Passphrase passphrase) {
        return add(passphrase, KeystoreEntries::addAtRestKey);
    }

    Keystore open(Passphrase passphrase) {
        var store = load(read(), passphrase);
        try {
            return new KeystoreEntries(store, passphrase, random).read();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private Keystore add(Passphrase passphrase, Consumer<KeystoreEntries> addition) {
        var bytes = encoded(load(read(), passphrase), passphrase, addition);
        try {
            PrivateFile.replace(path, bytes);
        } catch (IOException e) {
            throw new KeystoreUnusable("The keystore " + path + " can't be written (" + e + "): check its folder.", e);
        }
        return open(passphrase);
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new KeystoreUnusable(
                    "The keystore " + path + " can't be read (" + e + "): check the path and the"
                            + " file's permissions, or restore it from its backup.",
                    e);
        }
    }

    private KeyStore load(byte @Nullable [] content, Passphrase passphrase) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content == null ? null : new ByteArrayInputStream(content), passphrase.characters());
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new KeystoreUnusable(
                        "The passphrase doesn't open the keystore " + path + ": give the one it was"
                                + " made with (or, if that was it, the file was altered: restore it from its backup).",
                        e);
            }
            throw damaged(e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** How strongly the JDK encrypts PKCS#12 is told by properties of the whole process only. */
    private byte[] encoded(KeyStore store, Passphrase passphrase, Consumer<KeystoreEntries> additions) {
        synchronized (KeystoreFile.class) {
            Security.setProperty("keystore.pkcs12.keyProtectionAlgorithm", "PBEWithHmacSHA256AndAES_256");
            Security.setProperty("keystore.pkcs12.keyPbeIterationCount", String.valueOf(iterations));
            Security.setProperty("keystore.pkcs12.macAlgorithm", "HmacPBESHA256");
            Security.setProperty("keystore.pkcs12.macIterationCount", String.valueOf(iterations));
            Security.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
            try {
                additions.accept(new KeystoreEntries(store, passphrase, random));
                var out = new ByteArrayOutputStream();
                store.store(out, passphrase.characters());
                return out.toByteArray();
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("This JDK can't write PKCS#12", e);
            }
        }
    }

    private KeystoreUnusable damaged(Exception cause) {
        return new KeystoreUnusable(
                "The keystore " + path + " is damaged or isn't a Keywork keystore: restore it from its backup.", cause);
    }
}
