package org.keywork.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** Real keys, signed without Spring, for tests of other modules. */
public final class SampleKeys {
    /** With letters that give a key every character it can have. */
    public static final String OWNER = "Noël & Œuvre ??>>~~";

    private static final SigningKeyPair PAIR = TestSigning.newKey();
    private static final SigningKeyPair ANOTHER = TestSigning.newKey();
    private static final RegistrationKeyCodec CODEC = TestSigning.codec(new TestSigning().ring(PAIR));

    private SampleKeys() {}

    public static RegistrationKeyCodec codec() {
        return CODEC;
    }

    public static String kid() {
        return PAIR.id().value();
    }

    public static String key() {
        return key(OWNER);
    }

    public static String key(String owner) {
        return CODEC.issue(TestSigning.claims(PAIR.id(), owner)).text();
    }

    /** As long as a key can be, bound to a UID and a URL. */
    public static String longest() {
        return CODEC.issue(TestSigning.longestClaims(PAIR.id(), TestSigning.ISSUER.value()))
                .text();
    }

    /** Well-formed and signed, by a key that nobody here knows. */
    public static String ofAnother() {
        return TestSigning.codec(new TestSigning().ring(ANOTHER))
                .issue(TestSigning.claims(ANOTHER.id(), OWNER))
                .text();
    }

    /** A key whose JSON says something else than what was signed. */
    public static String forged(String key, UnaryOperator<String> change) {
        var json = new String(Base64.getDecoder().decode(key), StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(change.apply(json).getBytes(StandardCharsets.UTF_8));
    }
}
