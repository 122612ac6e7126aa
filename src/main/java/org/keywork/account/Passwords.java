package org.keywork.account;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice), through the gate. The hash names its
 * parameters, so that others can follow without breaking what is stored.
 */
@Component
class Passwords {
    private static final String CURRENT = "argon2@19m2";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
    private final HashingGate gate = HashingGate.forThisMachine();
    private final String nobodys = encode("nobody has this password");

    /** Empty where too many hashes are waiting: ask to try again. */
    Optional<String> hash(String password) {
        return gate.pass(() -> encode(password));
    }

    /**
     * Whether the password is the one behind the hash; without a hash (nobody has that e-mail) the answer is no, after
     * the same work. Empty where too many hashes are waiting.
     */
    Optional<Boolean> matches(String password, @Nullable String hash) {
        var possible = password.length() <= 4 * PasswordPolicy.MAX_LENGTH;
        var text = possible ? PasswordPolicy.normal(password) : "";
        return gate.pass(() -> encoder.matches(text, hash == null ? nobodys : hash) && hash != null && possible);
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(PasswordPolicy.normal(password)));
    }
}
