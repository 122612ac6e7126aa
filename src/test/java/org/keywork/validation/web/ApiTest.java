package org.keywork.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.Glpi;
import org.keywork.HttpTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.MyAssets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The paths that GLPI asks, and all the others under {@code /api}. */
@HttpTest
@WithAccount
class ApiTest {
    @LocalServerPort
    int port;

    @Autowired
    MyAssets assets;

    private RawHttp http;

    @BeforeEach
    void open() {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/ping",
                "/api/ping/",
                "/api/registration",
                "/api/registration/",
                "/api/registration/info",
                "/api/registration/info/",
                "/api/registration/offers",
                "/api/registration/offers/",
                "//api/ping",
                "///api/registration/info"
            })
    void answersPlainJsonWithOrWithoutATrailingSlash(String path) {
        for (var accept : List.of("*/*", "application/json", "text/html", "image/png;q=0.1", ";;nonsense//", "")) {
            var reply = http.send("GET", path, List.of("User-Agent: GLPI/10.0.18", "Accept: " + accept));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.type()).startsWith("application/json");
            assertThat(reply.body()).isNotEmpty().isNotEqualTo("0");
            assertThat(reply.header("Content-Encoding")).isEmpty();
            assertThat(reply.header("Set-Cookie")).isEmpty();
        }
        var head = http.send("HEAD", path, List.of("User-Agent: GLPI/10.0.18"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.type()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api, 404",
        "GET, /api/, 404",
        "GET, /api/no-such-thing, 404",
        "GET, /api/registration/no-such-thing, 404",
        "GET, /api/registration/info/more, 404",
        "GET, /api/v1/no-such-thing, 404",
        "POST, /api/registration/info, 405",
        "DELETE, /api/ping, 405",
        "POST, /api/no-such-thing, 404",
        "GET, /api//registration/info, 400",
        "GET, //api//ping, 400",
        "GET, /api/registration/info;a=b, 400",
        "GET, /api/%2e%2e/login, 400",
    })
    void refusesAsAProblemWhateverIsAccepted(String method, String path, int status) {
        for (var accept : List.of("*/*", "application/json", "text/html,application/xhtml+xml;q=0.9")) {
            var reply = http.send(method, path, List.of("Accept: " + accept));
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.type()).contains("json");
            assertThat(reply.json().get("status").asInt()).isEqualTo(status);
            assertThat(reply.header("Location")).isEmpty();
            assertThat(reply.header("Set-Cookie")).isEmpty();
            assertThat(reply.body()).doesNotContain("<", "exception", "trace");
        }
    }

    @Test
    void theOffersAreThePaidOnesLowestFirst() {
        var glpi = new Glpi(URI.create("http://127.0.0.1:" + port), "10.0.18", Glpi.uidOf("offers"), "fr");
        assertThat(glpi.offers())
                .extracting(Glpi.OfferLine::reference)
                .startsWith("network-basic", "network-standard", "network-advanced")
                .doesNotContain("virtual");
        assertThat(glpi.offers()).extracting(Glpi.OfferLine::title).startsWith("Basic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.5.13", "10.0.0", "10.0.18", "11.0.4"})
    void anUnmodifiedGlpiFindsTheServiceAndItsKeyValid(String version) {
        try (var key = KeyOnTheWire.issued(assets)) {
            var glpi = new Glpi(URI.create("http://127.0.0.1:" + port), version, Glpi.uidOf("journey"), "fr");
            assertThat(glpi.findsTheService()).isTrue();
            var registration = glpi.registration(key.text());
            assertThat(registration.warnings()).isEmpty();
            assertThat(registration.isValid()).isTrue();
            assertThat(registration.isRunning()).isTrue();
            assertThat(registration.owner()).hasValue("Acme");
            assertThat(registration.subscription())
                    .hasValueSatisfying(s -> assertThat(s.offerReference()).isEqualTo("virtual"));
            assertThat(registration.subscription().orElseThrow().title())
                    .isNotEqualTo(glpi.speaking("en")
                            .registration(key.text())
                            .subscription()
                            .orElseThrow()
                            .title());
            isRefusedElsewhere(glpi.named(Glpi.uidOf("copy")).registration(key.text()), "déjà utilisée");
            isRefusedElsewhere(glpi.named("").registration(key.text()), "l’UID de l’instance manque");
            isRefusedElsewhere(glpi.named("{uid}").registration(key.text()), "ne peut en être un");
            assertThat(glpi.registration(key.text()).isValid()).isTrue();
        }
    }

    private static void isRefusedElsewhere(Glpi.Registration registration, String because) {
        assertThat(registration.isValid()).isFalse();
        assertThat(registration.warnings()).isEmpty();
        assertThat(registration.owner()).isEmpty();
        assertThat(registration.subscription()).isEmpty();
        assertThat(registration.message()).contains(because).doesNotContain("Acme", "Wire");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr                      | est valide
            fr-CA,en;q=0.5          | est valide
            de,fr;q=0.8,en;q=0.5    | est valide
            de                      | is valid
            zh                      | is valid
            ;;,=                    | is valid
            """)
    void speaksTheFirstLanguageThatItKnows(String wanted, String words) {
        try (var key = KeyOnTheWire.issued(assets)) {
            assertThat(http.info(key.text(), wanted).body()).contains(words);
        }
    }
}
