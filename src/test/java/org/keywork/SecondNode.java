package org.keywork;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keywork.signing.Issuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Another node on the database of a {@link PostgresTest}, in production mode and on a port of its own; its line to the
 * database can be cut. One for all tests of that portal, which leave the line whole.
 */
public final class SecondNode {
    private static final Pattern POSTGRES = Pattern.compile("jdbc:postgresql://localhost:(\\d+)/(\\w+).*");
    private static final Map<ApplicationContext, SecondNode> NODES = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final Wire wire;

    private SecondNode(ConfigurableApplicationContext context, Wire wire) {
        this.context = context;
        this.wire = wire;
    }

    /** Starts it when first asked for; it ends with that portal. */
    public static SecondNode beside(ApplicationContext portal) {
        return NODES.computeIfAbsent(portal, SecondNode::start);
    }

    private static SecondNode start(ApplicationContext portal) {
        var wire = new Wire(Integer.parseInt(database(portal, 1)));
        var node = new SecondNode(run(settings(portal, wire.port())), wire);
        ((ConfigurableApplicationContext) portal).addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                node.context.close();
                wire.close();
            }
        });
        return node;
    }

    /** Starts a node with these settings, in this JVM. */
    public static ConfigurableApplicationContext run(List<String> settings) {
        return new SpringApplicationBuilder(KeyworkApplication.class)
                .registerShutdownHook(false)
                .run(settings.stream().map("--"::concat).toArray(String[]::new));
    }

    /** What a node on that portal's database needs, with its keystore, in production mode. */
    public static List<String> settings(ApplicationContext portal) {
        return settings(portal, Integer.parseInt(database(portal, 1)));
    }

    private static List<String> settings(ApplicationContext portal, int databasePort) {
        var data = Path.of(portal.getEnvironment().getRequiredProperty("keywork.data"));
        var database = new Postgres.Database("jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database(portal, 2));
        return Stream.concat(
                        Stream.concat(database.settings().stream(), TestSeller.SETTINGS.stream()),
                        Stream.of(
                                "server.port=0",
                                "spring.mail.host=127.0.0.1",
                                "spring.mail.port=9",
                                "keywork.audit.checkpoints=" + data.resolve("checkpoints-" + UUID.randomUUID()),
                                "keywork.mail.from=keys@example.org",
                                "keywork.data=" + data,
                                "keywork.base-url=http://127.0.0.1:8080",
                                "keywork.signing.issuer="
                                        + portal.getBean(Issuer.class).value(),
                                "keywork.signing.keystore=" + data.resolve("keystore.p12"),
                                "keywork.signing.passphrase-file=" + data.resolve("keystore.passphrase")))
                .toList();
    }

    private static String database(ApplicationContext portal, int group) {
        var url = portal.getEnvironment().getRequiredProperty("spring.datasource.url");
        var matcher = POSTGRES.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a PostgreSQL of these tests: " + url);
        }
        return matcher.group(group);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Its line to the database. */
    public Wire wire() {
        return wire;
    }

    /** Makes the line whole, and lets the node forget the connections that broke with it. */
    public void reconnect() {
        wire.become(Wire.State.WHOLE);
        bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What a plain GET with these headers (name, value, …) gets. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** What GLPI 11 gets at {@code /info} with that key. */
    public HttpResponse<String> info(String key, String uid) {
        var headers = new ArrayList<>(List.of("X-Registration-Key", key, "User-Agent", "GLPI/11.0.1"));
        if (!uid.isEmpty()) {
            headers.addAll(List.of("X-Glpi-Network-Uid", uid));
        }
        return get("/api/registration/info", headers.toArray(String[]::new));
    }

    public HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
