package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SigningModuleTest {
    @Autowired
    Signer signer;

    @Autowired
    RegistrationKeyCodec codec;

    @Autowired
    RegistrationKeyIds ids;

    @Autowired
    Issuer issuer;

    @Autowired
    AtRestCipher atRest;

    @Test
    void aStartedPortalIssuesKeysThatItReads() {
        assertThat(issuer.value()).isEqualTo("http://127.0.0.1:8080");
        var claims = TestSigning.longestClaims(signer.activeKey(), issuer.value());
        var key = codec.issue(claims);
        assertThat(codec.read(key.text())).isEqualTo(new KeyReading.Authentic(claims, key));
        var context = ids.next().getBytes(StandardCharsets.UTF_8);
        assertThat(atRest.open(atRest.seal(new byte[] {1, 2}, context), context))
                .containsExactly(1, 2);
    }
}
