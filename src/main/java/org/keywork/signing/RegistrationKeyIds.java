package org.keywork.signing;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Makes ids of registration keys: {@code rk_} and 26 random characters (130 bits) of Crockford's base 32 in lower case,
 * which has no {@code i}, {@code l}, {@code o} and {@code u}. People read and search the last five.
 */
@Component
public class RegistrationKeyIds {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private final SecureRandom random;

    RegistrationKeyIds(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        var id = new StringBuilder("rk_");
        for (var b : bytes) {
            id.append(ALPHABET.charAt(b & 31));
        }
        return id.toString();
    }
}
