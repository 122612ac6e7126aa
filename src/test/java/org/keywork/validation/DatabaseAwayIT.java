package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keywork.Customer;
import org.keywork.PostgresTest;
import org.keywork.SecondNode;
import org.keywork.Wire;
import org.keywork.signing.Issuer;
import org.keywork.signing.KeyClaims;
import org.keywork.signing.RegistrationKeyCodec;
import org.keywork.signing.RegistrationKeyIds;
import org.keywork.signing.Signer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Not knowing is never a no (design): a node goes on while its line to PostgreSQL is cut, or swallows everything. */
@PostgresTest
class DatabaseAwayIT {
    private static final String UID = "g".repeat(40);

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    private SecondNode node;
    private Customer customer;

    @BeforeEach
    void aCustomer() {
        node = SecondNode.beside(portal);
        customer = Customer.of(portal);
    }

    @AfterEach
    void leave() {
        back();
        CustomersServer.forget(customer, portal, node.context());
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSING", "SILENT"})
    void aKeyInMemoryIsAnsweredAsBeforeAndNeverWaits(Wire.State cut) {
        var server = boundOn(node, "In memory");
        node.wire().become(cut);

        var times = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            var begin = System.nanoTime();
            assertThat(node.info(server.key(), UID).body())
                    .contains("\"is_valid\":true", "\"is_running\":true", "\"provisional\":false");
            times.add((System.nanoTime() - begin) / 1_000_000);
        }
        times.sort(null);
        assertThat(times.get(30)).isLessThan(100);
        assertThat(times.getLast()).isLessThan(1_000);
        assertThat(node.info(server.key(), "x".repeat(40)).body()).contains("\"WRONG_INSTANCE\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSING", "SILENT"})
    void aKeyThatMemoryLacksIsAnsweredFromItsOwnContentAndBindsNothing(Wire.State cut) {
        var server = CustomersServer.of(portal, customer, "Unknown here");
        var leaked = CustomersServer.of(portal, customer, "Leaked");
        leaked.reportLeaked();
        await().until(() -> node.bean(KnownKeys.class).isRevoked(leaked.keyId().value()));
        node.wire().become(cut);

        var begin = Instant.now();
        assertThat(node.info(server.key(), UID).body())
                .contains("\"is_valid\":true", "\"is_running\":true", "\"provisional\":true", "\"VALID\"");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(7));
        assertThat(node.info(leaked.key(), UID).body()).contains("\"is_valid\":false", "\"REVOKED\"");
        assertThat(node.info(signed(Duration.ofDays(-9), Duration.ofDays(-1)), UID)
                        .body())
                .contains("\"is_valid\":true", "\"is_running\":false", "\"EXPIRED\"");
        assertThat(node.info(signed(Duration.ofDays(1), Duration.ofDays(9)), UID)
                        .body())
                .contains("\"is_valid\":true", "\"is_running\":false", "\"NOT_YET_VALID\"");
        assertThat(node.info("nonsense", UID).body()).contains("\"is_valid\":false");
        assertThat(node.info(altered(server.key()), UID).body()).contains("\"is_valid\":false");
        assertThat(node.get("/api/registration/offers").statusCode()).isEqualTo(200);
        assertThat(node.get("/api/v1/signing-keys").statusCode()).isEqualTo(200);

        assertThat(boundTo(server)).isEmpty();
        back();
        await().untilAsserted(
                        () -> assertThat(node.info(server.key(), UID).body()).contains("\"provisional\":false"));
        assertThat(boundTo(server)).contains(UID);
    }

    @Test
    void checkInsGatheredMeanwhileAreWrittenWhenItReturns() {
        var server = boundOn(node, "Counted");
        node.bean(Background.class).write();
        var before = checkIns(server);
        node.wire().become(Wire.State.REFUSING);
        for (int i = 0; i < 7; i++) {
            node.info(server.key(), UID);
        }
        node.bean(Background.class).write();
        assertThat(checkIns(server)).isEqualTo(before);

        back();

        await().untilAsserted(() -> assertThat(checkIns(server)).isEqualTo(before + 7));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSING", "SILENT"})
    void peopleGetOneFriendlyPage(Wire.State cut) {
        node.wire().become(cut);

        assertThat(node.get("/login", "Accept", "text/html").statusCode()).isEqualTo(200);
        assertThat(signIn()).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("We can’t reach our database just now")
                    .doesNotContain("Exception", "org.postgresql");
        });

        back();
        assertThat(signIn().statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> signIn() {
        return SecondNode.send(node.request("/login")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=nobody%40example.org&password=nobodys+password"))
                .build());
    }

    /** The line is whole again, and the node has noticed. */
    private void back() {
        node.reconnect();
        await().untilAsserted(() ->
                assertThat(node.bean(DatabaseReach.class).isAway()).isFalse());
        await().ignoreExceptions().untilAsserted(() -> assertThat(node.bean(JdbcClient.class)
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isOne());
    }

    private CustomersServer boundOn(SecondNode node, String name) {
        var server = CustomersServer.of(portal, customer, name);
        assertThat(node.info(server.key(), UID).body()).contains("\"is_valid\":true");
        await().untilAsserted(
                        () -> assertThat(node.bean(ChangeFeed.class).seen()).isEqualTo(head()));
        assertThat(node.info(server.key(), UID).body()).contains("\"is_valid\":true");
        return server;
    }

    private long head() {
        return jdbc.sql("select last from change_signal_head").query(Long.class).single();
    }

    /** A key of ours that no database knows. */
    private String signed(Duration begin, Duration end) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var offer = "virtual";
        return portal.getBean(RegistrationKeyCodec.class)
                .issue(new KeyClaims(
                        portal.getBean(Signer.class).activeKey(),
                        portal.getBean(Issuer.class).value(),
                        portal.getBean(RegistrationKeyIds.class).next(),
                        "Someone",
                        offer,
                        Optional.of(offer),
                        false,
                        ">=10.0",
                        Optional.empty(),
                        Optional.empty(),
                        now.plus(begin),
                        now.plus(begin),
                        Optional.of(now.plus(end))))
                .text();
    }

    private static String altered(String key) {
        var middle = key.length() / 2;
        var other = key.charAt(middle) == 'A' ? 'B' : 'A';
        return key.substring(0, middle) + other + key.substring(middle + 1);
    }

    private Optional<String> boundTo(CustomersServer server) {
        return jdbc.sql("select instance_uid from asset where id = ? and instance_uid is not null")
                .param(server.id().value())
                .query(String.class)
                .optional();
    }

    private long checkIns(CustomersServer server) {
        return jdbc.sql("select coalesce(sum(times), 0) from check_in where asset_id = ?")
                .param(server.id().value())
                .query(Long.class)
                .single();
    }
}
