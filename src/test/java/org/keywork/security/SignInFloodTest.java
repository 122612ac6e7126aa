package org.keywork.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.Customer;
import org.keywork.HttpTest;
import org.keywork.asset.AddRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 500 sign-ins at once, from many addresses and for many accounts, so that nothing but the hashing holds them back. */
@HttpTest
class SignInFloodTest {
    private static final int SIGN_INS = 500;
    private static final int ADDRESSES = 20;
    private static final String UID = "f".repeat(40);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    private Customer customer;
    private String key = "";
    private int asked;

    @BeforeEach
    void aKeyInMemory() throws Exception {
        customer = Customer.of(portal);
        var assets = portal.getBean(MyAssets.class);
        key = customer.does(() -> {
            var server = ((AddRequest.Done) assets.add(new NewServer("Helpdesk", Optional.empty(), Optional.empty())))
                    .server();
            assets.generateKey(server);
            return assets.showKey(server).orElseThrow();
        });
        try (var http = HttpClient.newHttpClient()) {
            assertThat(info(http)).contains("\"is_valid\":true");
        }
    }

    @Test
    void doNotDisturbGlpiAndEndInAnAnswer() throws Exception {
        var times = new ArrayList<Long>();
        var answers = new ArrayList<Future<String>>();
        var people = clients();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var glpi = HttpClient.newHttpClient()) {
            for (int i = 0; i < SIGN_INS; i++) {
                var number = i;
                answers.add(threads.submit(() -> signIn(people.get(number % ADDRESSES), number)));
            }
            do {
                var begin = System.nanoTime();
                assertThat(info(glpi)).contains("\"is_valid\":true", "\"is_running\":true", "\"provisional\":false");
                times.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
            } while (!answers.stream().allMatch(Future::isDone));
        } finally {
            people.forEach(HttpClient::close);
        }
        var outcomes = new ArrayList<String>();
        for (var answer : answers) {
            outcomes.add(answer.get());
        }
        assertThat(outcomes).allMatch(to -> to.matches(".*/login\\?(error|busy|slowed=\\d+)"));
        assertThat(outcomes).anyMatch(to -> to.endsWith("busy")).anyMatch(to -> to.endsWith("error"));
        times.sort(null);
        assertThat(times.get(times.size() * 99 / 100)).isLessThan(2_000);
    }

    /** When all check-ins are written, so that none comes after its server is gone. */
    @AfterEach
    void leave() {
        await().until(() -> jdbc.sql("select coalesce(sum(times), 0) from check_in where instance_uid = ?")
                        .param(UID)
                        .query(Integer.class)
                        .single()
                == asked);
        customer.leave();
    }

    /** From an address of its own each: all of 127.0.0.0/8 is this machine. */
    private static List<HttpClient> clients() {
        return IntStream.range(0, ADDRESSES)
                .mapToObj(i -> {
                    try {
                        return HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .localAddress(InetAddress.getByName("127.0.9." + (i + 1)))
                                .build();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private String signIn(HttpClient person, int number) throws Exception {
        var form = "username=flood-" + number + "%40example.org&password=not+the+right+password";
        var answer = person.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return Browser.target(answer);
    }

    private String info(HttpClient glpi) throws Exception {
        asked++;
        return glpi.send(
                        request("/api/registration/info")
                                .header("X-Registration-Key", key)
                                .header("X-Glpi-Network-Uid", UID)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }
}
