package org.keywork.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.keywork.signing.KeyReading;
import org.keywork.signing.RegistrationKeyCodec;

/** What "the key exists whole" means. */
final class WholeKeys {
    private WholeKeys() {}

    /** It opens, is authentic, says its own id, and is found by its fingerprint. */
    static void assertWhole(
            RegistrationKeyRecord key, KeyMaker maker, RegistrationKeyCodec codec, RegistrationKeys keys) {
        assertThat(key.status()).isNotEqualTo(KeyStatus.PREPARED);
        var text = maker.open(key).text();
        assertThat(codec.read(text)).isInstanceOfSatisfying(KeyReading.Authentic.class, read -> assertThat(
                        read.claims().id())
                .isEqualTo(key.id().value()));
        assertThat(keys.findByFingerprint(Fingerprint.of(text).bytes()))
                .map(RegistrationKeyRecord::id)
                .contains(key.id());
    }
}
