package org.keywork.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** What opens the keystore: printable ASCII, all that PKCS#12 can do. Never printed. */
final class Passphrase {
    static final int SHORTEST_FOR_A_NEW_KEYSTORE = 16;

    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /** @param source where it came from, for the sentence that says what is wrong with it */
    static Passphrase of(String text, String source) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new KeystoreUnusable("The keystore's passphrase in " + source
                    + " must be one line of printable ASCII characters: correct it.");
        }
        return new Passphrase(text.toCharArray());
    }

    /** The file's text without the line end that editors leave. */
    static Passphrase in(Path file) {
        try {
            return of(Files.readString(file).stripTrailing(), file.toString());
        } catch (IOException e) {
            throw new KeystoreUnusable(
                    "The keystore's passphrase can't be read from " + file + " (" + e
                            + "): check the path and the file's permissions.",
                    e);
        }
    }

    /** A new one of 256 bits, written into the file. */
    static Passphrase generatedInto(Path file, SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            PrivateFile.create(file, (text + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new KeystoreUnusable(
                    "A passphrase can't be written to " + file + " (" + e + "): check its folder.", e);
        }
        return new Passphrase(text.toCharArray());
    }

    Passphrase longEnoughForANewKeystore() {
        if (characters.length < SHORTEST_FOR_A_NEW_KEYSTORE) {
            throw new KeystoreUnusable("A new keystore's passphrase has at least " + SHORTEST_FOR_A_NEW_KEYSTORE
                    + " characters: make one with: openssl rand -base64 32");
        }
        return this;
    }

    char[] characters() {
        return characters.clone();
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
