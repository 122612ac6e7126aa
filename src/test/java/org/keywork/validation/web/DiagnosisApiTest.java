package org.keywork.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.HttpTest;
import org.keywork.account.WithAccount;
import org.keywork.validation.web.RawHttp.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The key doctor over HTTP, with a key that was really issued. */
@HttpTest
@WithAccount
class DiagnosisApiTest extends KeyOverASocket {
    @Autowired
    Clock clock;

    @Autowired
    JsonMapper json;

    private Reply post(String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8).length;
        return http.send("POST /api/v1/diagnoses HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + bytes + "\r\n"
                + String.join("", headers) + "\r\n"
                + new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private Reply diagnosed(String text, String... headers) {
        return post("{\"text\":" + json.writeValueAsString(text) + "}", headers);
    }

    @Test
    void aKeyInQuotesIsRepaired() {
        var reply = diagnosed("“" + key.text() + "”");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("finding").asString()).isEqualTo("REPAIRED");
        assertThat(reply.json().get("repairs").get(0).asString()).isEqualTo("QUOTES");
        assertThat(reply.json().get("key").asString()).isEqualTo(key.text());
        assertThat(reply.json().get("says").get("owner").asString()).isEqualTo("Acme");
        assertThat(reply.json().has("clock")).isTrue();
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aCutKeyIsToldWithItsPlaceInTheCallersLanguage() {
        var reply = diagnosed(key.text().substring(0, 412), "Accept-Language: fr\r\n");
        assertThat(reply.json().get("finding").asString()).isEqualTo("CUT_AT_END");
        assertThat(reply.json().get("places").get(0).get("to").asInt()).isEqualTo(412);
        assertThat(reply.json().get("missing").asInt()).isBetween(1, key.text().length() - 412);
        assertThat(reply.json().get("cause").asString()).contains("après le caractère 412 ; il manque au moins");
        assertThat(reply.json().get("key").isNull()).isTrue();
    }

    @Test
    void whatStandsInTheDatabaseIsNotTold() {
        var gone = KeyOnTheWire.issued(assets);
        var before = diagnosed(gone.text()).body();
        gone.close();
        assertThat(diagnosed(gone.text()).body()).isEqualTo(before);
    }

    @Test
    void aWrongClockIsToldHowFarAndWhichWay() {
        var theirs = clock.instant().minus(Duration.ofDays(1_200));
        var reply = post("{\"text\":\"\",\"clientTime\":\"" + theirs + "\"}");
        var told = reply.json().get("clock");
        assertThat(told.get("direction").asString()).isEqualTo("BEHIND");
        assertThat(told.get("cause").asString()).isEqualTo("Your clock is 3 years behind ours.");
        assertThat(told.get("breaks").asString()).isEqualTo("TLS");
        assertThat(Instant.parse(told.get("ourTime").asString())).isAfter(theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "\"text\"",
                "{}",
                "{\"text\":7}",
                "{\"text\":null}",
                "{\"text\":\"x\",\"clientTime\":\"yesterday\"}",
                "{\"text\":\"x\",\"clientTime\":7}",
                "{\"text\":\"x\",\"clientTime\":\"+999999999999-01-01T00:00:00Z\"}",
                "\u0000\u0001"
            })
    void whatCantBeReadIsAProblem(String body) {
        var reply = post(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).startsWith("application/problem+json");
    }

    @Test
    void whatIsTooBigIsAProblemAndHeard() {
        var reply = diagnosed("x".repeat(10_000_000));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.type()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\u202e\u0000\ufffd", "😀\ud83d", "' or 1=1 --", "%n%s${jndi:x}"})
    void oddTextsAreAnswered(String text) {
        var reply = diagnosed(text);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.body()).doesNotContain("<script>");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        http = new RawHttp(port, InetAddress.ofLiteral("127.0.0.9")); // so that other tests may still ask
        var refused = Stream.generate(() -> diagnosed("x"))
                .limit(80)
                .filter(reply -> reply.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.header("Retry-After")).hasValue("1");
    }
}
