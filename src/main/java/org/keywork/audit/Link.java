package org.keywork.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An entry in its place. Its hash is the SHA-256 of the previous entry's hash (64 hexadecimal digits in lower case; before
 * the first entry all zeros), a newline, and the entry's RFC 8785 form without {@code hash}, in UTF-8.
 */
record Link(long number, Entry entry, String hash) {
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    static Link after(String previousHash, long number, Entry entry) {
        return new Link(number, entry, hash(previousHash, entry.numbered(number)));
    }

    boolean follows(String previousHash) {
        return hash.equals(hash(previousHash, entry.numbered(number)));
    }

    private static String hash(String previousHash, String entry) {
        return sha256((previousHash + "\n" + entry).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
