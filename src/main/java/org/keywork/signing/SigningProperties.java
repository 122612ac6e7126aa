package org.keywork.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the signing keys are, and which of them signs.
 *
 * @param issuer the {@code iss} of registration keys; without it {@code keywork.base-url}. Keys of another issuer are
 *     refused, so it must not change once keys are out
 * @param keystore the PKCS#12 file; without it {@code keystore.p12} in {@code keywork.data}
 * @param passphraseFile the file with the keystore's passphrase; without it (and without a passphrase)
 *     {@code keystore.passphrase} in {@code keywork.data}, if there
 * @param passphrase the passphrase itself, meant for the environment ({@code KEYWORK_SIGNING_PASSPHRASE})
 * @param activeKid the key that is to sign from this start on; the one before only verifies then. Without it the key
 *     that signed before goes on
 * @param createIfMissing whether a missing keystore may be made where the database knows no signing key
 */
@ConfigurationProperties("keywork.signing")
record SigningProperties(
        @Nullable String issuer,
        @Nullable Path keystore,
        @Nullable Path passphraseFile,
        @Nullable String passphrase,
        @Nullable String activeKid,
        @DefaultValue("true") boolean createIfMissing) {
    @Override
    public String toString() {
        return "SigningProperties[issuer=" + issuer + ", keystore=" + keystore + ", activeKid=" + activeKid + "]";
    }
}
