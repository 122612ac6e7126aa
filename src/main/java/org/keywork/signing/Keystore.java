package org.keywork.signing;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * The secrets that this process holds: its signing keys, the oldest first, and the numbered AES-256 keys for what is
 * stored. It never prints them.
 */
record Keystore(List<SigningKeyPair> signingKeys, NavigableMap<Integer, SecretKey> atRestKeys) {
    Keystore {
        signingKeys = List.copyOf(signingKeys);
        atRestKeys = Collections.unmodifiableNavigableMap(new TreeMap<>(atRestKeys));
    }

    @Override
    public String toString() {
        return "Keystore[signing keys " + signingKeys + ", at-rest keys " + atRestKeys.keySet() + "]";
    }
}
