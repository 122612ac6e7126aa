package org.keywork.signing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.NavigableMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM under the keystore's newest at-rest key. Sealed bytes are a format byte, the key's number (four bytes), a
 * random 96-bit nonce, and the ciphertext with its 128-bit tag, which covers the first five bytes and the context too.
 */
@Component
class AesGcmAtRest implements AtRestCipher {
    private static final byte FORMAT = 1;
    private static final int HEADER = 5;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final NavigableMap<Integer, SecretKey> keys;
    private final SecureRandom random;

    AesGcmAtRest(Keystore keystore, SecureRandom random) {
        this.keys = keystore.atRestKeys();
        this.random = random;
    }

    @Override
    public byte[] seal(byte[] plaintext, byte[] context) {
        var newest = keys.lastEntry();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = ByteBuffer.allocate(HEADER + NONCE + plaintext.length + TAG)
                .put(FORMAT)
                .putInt(newest.getKey())
                .put(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, newest.getValue(), sealed.array(), context);
            cipher.doFinal(ByteBuffer.wrap(plaintext), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK can't do AES-256-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length < HEADER + NONCE + TAG || sealed[0] != FORMAT) {
            throw new IllegalStateException("These bytes were not sealed here");
        }
        var number = ByteBuffer.wrap(sealed).getInt(1);
        var key = keys.get(number);
        if (key == null) {
            throw new IllegalStateException("At-rest key " + number + " isn't in the keystore");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, context)
                    .doFinal(sealed, HEADER + NONCE, sealed.length - HEADER - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealed bytes were altered, or belong elsewhere", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] sealed, byte[] context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, sealed, HEADER, NONCE));
        cipher.updateAAD(sealed, 0, HEADER);
        cipher.updateAAD(context);
        return cipher;
    }
}
