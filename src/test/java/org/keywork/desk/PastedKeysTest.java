package org.keywork.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PastedKeysTest {
    private static final String ID = "rk_0123456789abcdefghjkmnpqrs";
    private static final String KID = "k".repeat(43);
    private static final String JSON =
            "{\"alg\":\"Ed25519\",\"exp\":1830297600,\"glpi\":\">=10.0\",\"iat\":1798761600,\"id\":\"" + ID
                    + "\",\"iss\":\"https://keys.example.org\",\"kid\":\"" + KID
                    + "\",\"nbf\":1798761300,\"offer\":\"virtual\","
                    + "\"owner\":\"Caf\u00e9 \\\"Zo\u00e9\\\"\",\"product\":\"virtual\",\"signature\":\""
                    + "s".repeat(88)
                    + "\",\"trial\":false,\"typ\":\"registration-key\",\"v\":1}";
    private static final String KEY = Base64.getEncoder().encodeToString(JSON.getBytes(StandardCharsets.UTF_8));

    private final PastedKeys keys = new PastedKeys();

    @Test
    void ofAWholeKeyEverythingIsRead() {
        var read = keys.read(KEY);
        assertThat(read.ids()).containsExactly(ID);
        assertThat(read.owners()).containsExactly("Caf\u00e9 \"Zo\u00e9\"");
        assertThat(read.signingKeys()).containsExactly(KID);
        assertThat(read.idBeginnings()).isEmpty();
        assertThat(read.idEnds()).isEmpty();
    }

    @Test
    void whatMailsPutIntoItDoesNotMatter() {
        assertThat(keys.read("> " + KEY.replaceAll("(.{76})", "$1\r\n> ") + "\"")
                        .ids())
                .containsExactly(ID);
        assertThat(keys.read("php bin/console config:set glpinetwork_registration_key '" + KEY + "'")
                        .ids())
                .containsExactly(ID);
    }

    @Test
    void whereverItBeginsTheIdIsReadWhileItIsThere() {
        var idAt = JSON.indexOf("\"id\"") / 3 * 4;
        for (int begin = 0; begin < idAt - 4; begin++) {
            assertThat(keys.read(KEY.substring(begin)).ids())
                    .as("from %s", begin)
                    .containsExactly(ID);
        }
    }

    @Test
    void cutWithinItsIdTheBeginningIsRead() {
        var cut = KEY.substring(0, (JSON.indexOf(ID) + 14) / 3 * 4);
        var beginnings = keys.read(cut).idBeginnings();
        assertThat(beginnings).hasSize(1);
        assertThat(ID).startsWith(beginnings.iterator().next());
    }

    @Test
    void withoutItsBeginningTheEndOfItsIdIsRead() {
        var cut = KEY.substring((JSON.indexOf(ID) + 15) / 3 * 4 + 1);
        var read = keys.read(cut);
        assertThat(read.ids()).isEmpty();
        assertThat(read.idEnds()).hasSize(1);
        assertThat(ID).endsWith(read.idEnds().iterator().next());
    }

    @Test
    void aPieceOfItsMiddleTellsTheOwner() {
        var owner = JSON.indexOf("\"owner\"") / 3 * 4;
        assertThat(keys.read(KEY.substring(owner - 5, owner + 60)).owners()).containsExactly("Caf\u00e9 \"Zo\u00e9\"");
    }

    @Test
    void otherTextIsNoKey() {
        for (var text : new String[] {"", "a", "====", "Acme", "\u202e\u200b", "%_'", "x".repeat(500), "\ud800"}) {
            assertThat(keys.read(text).isEmpty()).as(text).isTrue();
        }
    }
}
