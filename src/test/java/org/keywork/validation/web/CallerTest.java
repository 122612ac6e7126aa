package org.keywork.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.shell.ShortAddress;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "255.255.255.255, 255.255.255.0/24",
        "2001:db8:1234:5678::1, 2001:db8:1234:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.0/24"
    })
    void anAddressIsShortened(String address, String network) {
        assertThat(ShortAddress.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.org", "1.2.3.4.5", "<script>", "300.1.1.1"})
    void whatIsNoAddressIsNothing(String text) {
        assertThat(ShortAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GLPI/11.0.4 (installation-mode:TARBALL), 11.0.4",
        "GLPI/10.0.18, 10.0.18",
        "GLPI/9.5, 9.5.0",
        "GLPI/11.1.0-dev (installation-mode:GIT; x), 11.1.0"
    })
    void glpiTellsItsVersion(String agent, String version) {
        assertThat(GlpiAgent.parse(agent).version()).hasToString("Optional[" + version + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "curl/8.5", "GLPI", "GLPI/x", "glpi/10.0", "GLPI/99999.0", "my GLPI/10.0.1"})
    void othersTellNone(String agent) {
        assertThat(GlpiAgent.parse(agent).version()).isEmpty();
    }

    @Test
    void noneOrAnEndlessAgentTellsNone() {
        assertThat(GlpiAgent.parse(null).version()).isEmpty();
        assertThat(GlpiAgent.parse("GLPI/10.0." + "1".repeat(1_000)).version()).isEmpty();
    }
}
