package org.keywork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An unmodified GLPI server, as far as its registration goes: sends what that sends and concludes what that concludes
 * (contract 1.2 to 1.4). Like it, it reads bodies and ignores statuses.
 *
 * @param address what its {@code GLPI_NETWORK_SERVICES} points at, like {@code http://127.0.0.1:8080}
 * @param version like {@code 10.0.18} or {@code 11.0.4}
 * @param uid what it calls itself: 40 letters and digits
 * @param language of its administrator's session, like {@code fr}
 */
public record Glpi(URI address, String version, String uid, String language) {
    private static final String UNREADABLE = "Unable to fetch registration information.";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Glpi speaking(String other) {
        return new Glpi(address, version, uid, other);
    }

    public Glpi named(String other) {
        return new Glpi(address, version, other, language);
    }

    /** A UID as GLPI makes them, the same for the same seed. */
    public static String uidOf(String seed) {
        var letters = Integer.toHexString(seed.hashCode()) + seed.replaceAll("[^0-9A-Za-z]", "");
        return letters.repeat(40).substring(0, 40);
    }

    /** What the setup page's "is it there?" comes to; newer ones ask the first address, all others the second. */
    public boolean findsTheService() {
        return (isNewer() ? List.of("/api/ping", "/api/registration/") : List.of("/api/registration/"))
                .stream().allMatch(path -> isSomething(get(path, "Accept", "*/*", "User-Agent", "GLPI/" + version)));
    }

    private boolean isNewer() {
        return Integer.parseInt(version.substring(0, version.indexOf('.'))) >= 11;
    }

    /** Not {@code empty()}, as PHP says. */
    private static boolean isSomething(HttpResponse<String> response) {
        return !response.body().isEmpty() && !response.body().equals("0");
    }

    /**
     * What a stored key's setup page shows.
     *
     * @param isGreen whether the message is shown as good news: valid and running
     * @param warnings what would stand in PHP's log: missing or wrongly typed members
     */
    public record Registration(
            boolean isValid,
            boolean isGreen,
            String message,
            Optional<String> owner,
            Optional<Subscription> subscription,
            List<String> warnings) {
        public boolean isRunning() {
            return subscription.filter(Subscription::isRunning).isPresent();
        }
    }

    public record Subscription(
            String title, String offerReference, boolean isRunning, Optional<String> begin, Optional<String> end) {}

    public Registration registration(String key) {
        return concluded(info(key).body());
    }

    /** The answer as it came. */
    public HttpResponse<String> info(String key) {
        return get(
                "/api/registration/info",
                "Accept",
                "application/json",
                "Accept-Language",
                language,
                "Content-Type",
                "application/json",
                "User-Agent",
                "GLPI/" + version + " (installation-mode:TARBALL)",
                "X-Registration-Key",
                key,
                "X-Glpi-Network-Uid",
                uid);
    }

    /** What GLPI makes of a body, wherever it came from. */
    public static Registration concluded(String body) {
        var read = decoded(body);
        if (read.isEmpty() || !read.get().isObject() || !read.get().has("is_valid")) {
            return new Registration(
                    false,
                    false,
                    UNREADABLE,
                    Optional.empty(),
                    Optional.empty(),
                    List.of("Unexpected answer: " + body));
        }
        var answer = read.get();
        var warnings = new ArrayList<String>();
        var valid = flag(answer, "is_valid", warnings);
        var owner = member(answer, "owner", warnings).map(node -> text(node, "name", warnings));
        var subscription = member(answer, "subscription", warnings).map(node -> subscription(node, warnings));
        if (valid && (owner.isEmpty() || subscription.isEmpty())) {
            warnings.add("Valid, but null where GLPI reads members");
        }
        var running = subscription.filter(Subscription::isRunning).isPresent();
        var message = answer.has("validation_message")
                ? answer.get("validation_message").asString("")
                : composed(valid, running);
        return new Registration(valid, valid && running, message, owner, subscription, List.copyOf(warnings));
    }

    private static String composed(boolean valid, boolean running) {
        if (!valid) {
            return "The registration key is invalid.";
        }
        return running ? "The registration key is valid." : "The registration key refers to a terminated subscription.";
    }

    private static Subscription subscription(JsonNode node, List<String> warnings) {
        return new Subscription(
                text(node, "title", warnings),
                text(node, "offer_reference", warnings),
                flag(node, "is_running", warnings),
                member(node, "begin_date", warnings).map(JsonNode::asString),
                member(node, "end_date", warnings).map(JsonNode::asString));
    }

    /** @param reference matched against what a plugin requires; also printed as a CSS class */
    public record OfferLine(String reference, String title) {}

    /** The offers in the service's order: the first counts as the lowest. */
    public List<OfferLine> offers() {
        var response = get(
                "/api/registration/offers",
                "Accept",
                "application/json",
                "Accept-Language",
                language,
                "User-Agent",
                "GLPI/" + version);
        var offers = new ArrayList<OfferLine>();
        decoded(response.body())
                .filter(JsonNode::isArray)
                .orElseThrow(() -> new AssertionError("Unable to fetch offers information."))
                .forEach(offer -> offers.add(new OfferLine(
                        offer.required("offer_reference").asString(),
                        offer.required("title").asString())));
        return offers;
    }

    private static boolean flag(JsonNode node, String name, List<String> warnings) {
        var value = node.get(name);
        if (value == null || !value.isBoolean()) {
            warnings.add(name + " is no boolean");
            return false;
        }
        return value.booleanValue();
    }

    private static String text(JsonNode node, String name, List<String> warnings) {
        var value = node.get(name);
        if (value == null || !value.isString()) {
            warnings.add(name + " is no text");
            return "";
        }
        return value.stringValue();
    }

    private static Optional<JsonNode> member(JsonNode node, String name, List<String> warnings) {
        var value = node.get(name);
        if (value == null) {
            warnings.add("Undefined array key " + name);
        }
        return Optional.ofNullable(value).filter(present -> !present.isNull());
    }

    /** {@code Toolbox::isJSON}, then the decoding. */
    private static Optional<JsonNode> decoded(String body) {
        var text = body.strip();
        return looksLikeJson(text.toLowerCase(Locale.ROOT)) ? Optional.ofNullable(parsed(text)) : Optional.empty();
    }

    private static boolean looksLikeJson(String text) {
        return text.matches("(?s)\\{.*}|\\[.*]|\".*\"|null|true|-?\\d+(\\.\\d+)?");
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .headers(headers)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
