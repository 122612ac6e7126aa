package org.keywork.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesGcmAtRestTest {
    private static final byte[] SECRET = "a registration key".getBytes(UTF_8);
    private static final byte[] ROW = "row 1".getBytes(UTF_8);

    private final TreeMap<Integer, SecretKey> keys = new TreeMap<>();
    private final AtRestCipher cipher = cipherWith(1);

    private AtRestCipher cipherWith(int... numbers) {
        var random = new SecureRandom();
        for (var number : numbers) {
            keys.computeIfAbsent(number, n -> new SecretKeySpec(random.generateSeed(32), "AES"));
        }
        return new AesGcmAtRest(new Keystore(List.of(), keys), random);
    }

    @Test
    void whatIsSealedOpensInItsPlaceOnly() {
        var sealed = cipher.seal(SECRET, ROW);
        assertThat(new String(sealed, UTF_8)).doesNotContain("registration");
        assertThat(cipher.open(sealed, ROW)).isEqualTo(SECRET);
        assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, "row 2".getBytes(UTF_8)));
        assertThat(cipher.open(cipher.seal(new byte[0], new byte[0]), new byte[0]))
                .isEmpty();
    }

    @Test
    void sealingTwiceNeverGivesTheSameBytes() {
        assertThat(cipher.seal(SECRET, ROW)).isNotEqualTo(cipher.seal(SECRET, ROW));
    }

    @Test
    void anyAlteredOrMissingByteIsNoticed() {
        var sealed = cipher.seal(SECRET, ROW);
        for (int at = 0; at < sealed.length; at++) {
            var altered = sealed.clone();
            altered[at] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> cipher.open(altered, ROW));
            var cut = Arrays.copyOf(sealed, at);
            assertThatIllegalStateException().isThrownBy(() -> cipher.open(cut, ROW));
        }
    }

    @Test
    void theNewestKeySealsAndTheOlderOnesStillOpen() {
        var old = cipher.seal(SECRET, ROW);
        var both = cipherWith(1, 2);
        var sealed = both.seal(SECRET, ROW);
        assertThat(both.open(old, ROW)).isEqualTo(SECRET);
        assertThat(both.open(sealed, ROW)).isEqualTo(SECRET);
        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.open(sealed, ROW))
                .withMessageContaining("At-rest key 2");
    }
}
