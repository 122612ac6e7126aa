package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keywork.signing.SigningKeys.Status;
import org.keywork.signing.Verifier.Verification;

class Ed25519SigningTest {
    private static final byte[] NOTHING = {};
    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

    private final TestSigning database = new TestSigning();
    private final SigningKeyPair first = TestSigning.newKey();
    private final SigningKeyPair second = TestSigning.newKey();
    private final KeyRing ring = database.ring(first, second);
    private final Ed25519Signing signing = new Ed25519Signing(ring);

    @ParameterizedTest(name = "RFC 8032, 7.1, test {0}")
    @CsvSource(textBlock = """
            1,      9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',   e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            2,      4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,   92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            3,      c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
            SHAabc, 833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42, ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf, ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f, dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704
            """)
    void signsAndVerifiesAsThePublishedVectors(
            String n, String secret, String publicKey, String text, String expected) {
        var hex = HexFormat.of();
        var key = new Ed25519PrivateKeyParameters(hex.parseHex(secret));
        var message = hex.parseHex(text);
        var signature = Ed25519Signing.sign(key, NOTHING, message);
        assertThat(hex.formatHex(key.generatePublicKey().getEncoded())).isEqualTo(publicKey);
        assertThat(hex.formatHex(signature)).isEqualTo(expected);
        assertThat(Ed25519Signing.sign(key, message, NOTHING)).isEqualTo(signature);
        var verifying = new Ed25519PublicKeyParameters(hex.parseHex(publicKey));
        assertThat(Ed25519Signing.verify(verifying, NOTHING, message, signature))
                .isTrue();
        assertThat(Ed25519Signing.verify(verifying, new byte[] {1}, message, signature))
                .isFalse();
    }

    @Test
    void aKidIsTheThumbprintThatRfc8037Publishes() {
        var secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(SigningKeyPair.idOf(new Ed25519PrivateKeyParameters(secret).generatePublicKey()))
                .hasToString("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void thePurposeStandsBeforeWhatIsSigned() throws Exception {
        var signature = signing.sign(first.id(), Purpose.LEASE, MESSAGE);
        var jdk = IndependentCheck.jdkVerifier(first.publicKey().getEncoded());
        jdk.update("lease/v1\na message".getBytes(StandardCharsets.UTF_8));
        assertThat(jdk.verify(signature.bytes())).isTrue();
        assertThat(signing.sign(first.id(), Purpose.LEASE, MESSAGE).bytes()).isEqualTo(signature.bytes());
    }

    @Test
    void aSignatureForOnePurposeIsNoneForAnother() {
        var signature = signing.sign(first.id(), Purpose.LEASE, MESSAGE);
        assertThat(signing.verify(Purpose.LEASE, MESSAGE, signature)).isEqualTo(Verification.VALID);
        assertThat(signing.verify(Purpose.REGISTRATION_KEY, MESSAGE, signature)).isEqualTo(Verification.BAD_SIGNATURE);
        assertThat(signing.verify(Purpose.AUDIT_CHECKPOINT, MESSAGE, signature)).isEqualTo(Verification.BAD_SIGNATURE);
    }

    @Test
    void anyAlteredBitIsNoticed() {
        var signature = signing.sign(first.id(), Purpose.LEASE, MESSAGE);
        for (int bit = 0; bit < 64 * 8; bit++) {
            var altered = signature.bytes();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(signing.verify(Purpose.LEASE, MESSAGE, new Signature(first.id(), altered)))
                    .isEqualTo(Verification.BAD_SIGNATURE);
        }
        for (int bit = 0; bit < MESSAGE.length * 8; bit++) {
            var altered = MESSAGE.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(signing.verify(Purpose.LEASE, altered, signature)).isEqualTo(Verification.BAD_SIGNATURE);
        }
        assertThat(signing.verify(Purpose.LEASE, MESSAGE, new Signature(second.id(), signature.bytes())))
                .isEqualTo(Verification.BAD_SIGNATURE);
    }

    @Test
    void onlyTheActiveKeySigns() {
        assertThat(signing.activeKey()).isEqualTo(first.id());
        assertThatThrownBy(() -> signing.sign(second.id(), Purpose.LEASE, MESSAGE))
                .isInstanceOf(SigningKeyNotActive.class)
                .hasMessageContaining(second.id().value());
    }

    @Test
    void aRetiredKeyStillVerifiesAndACompromisedOneNeverDoes() {
        var signature = signing.sign(first.id(), Purpose.LEASE, MESSAGE);
        database.registration(act -> {})
                .register(TestSigning.keystore(first, second), second.id().value());
        ring.refresh();
        assertThat(signing.activeKey()).isEqualTo(second.id());
        assertThat(signing.verify(Purpose.LEASE, MESSAGE, signature)).isEqualTo(Verification.VALID);
        assertThatThrownBy(() -> signing.sign(first.id(), Purpose.LEASE, MESSAGE))
                .isInstanceOf(SigningKeyNotActive.class);

        database.status(first, Status.COMPROMISED);
        ring.refresh();
        assertThat(signing.verify(Purpose.LEASE, MESSAGE, signature)).isEqualTo(Verification.COMPROMISED_SIGNING_KEY);
        assertThat(ring.published()).extracting(SigningKeys.PublishedKey::id).containsExactly(second.id());
    }

    @Test
    void aKeyThatWasNeverOursIsUnknown() {
        var stranger = TestSigning.newKey();
        var signature = new Signature(
                stranger.id(), Ed25519Signing.sign(stranger.privateKey(), Purpose.LEASE.prefix(), MESSAGE));
        assertThat(signing.verify(Purpose.LEASE, MESSAGE, signature)).isEqualTo(Verification.UNKNOWN_SIGNING_KEY);
    }
}
