package org.keywork.signing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the members of a registration key from JSON in any spelling; whoever calls compares the spelling. Refuses
 * members given twice, unknown, missing, or of another kind.
 */
final class ClaimsReader {
    /** Names from strangers aren't interned: the JVM would keep them. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    sealed interface Content {
        record Complete(KeyClaims claims, Signature signature) implements Content {}

        /** It may have been a key before its end was lost. */
        record EndsEarly() implements Content {}

        record Other() implements Content {}
    }

    private ClaimsReader() {}

    static Content read(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            var first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return first == null ? new Content.EndsEarly() : new Content.Other();
            }
            return complete(members(parser));
        } catch (JacksonException e) {
            return endsEarly(e, json) ? new Content.EndsEarly() : new Content.Other();
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Content.Other();
        }
    }

    /** Jackson calls an end after a comma, or within {@code true} or {@code false}, an error of another kind. */
    private static boolean endsEarly(JacksonException e, byte[] json) {
        if (e instanceof UnexpectedEndOfInputException) {
            return true;
        }
        var at = Math.clamp(e.getLocation().getByteOffset(), 0, json.length);
        var rest = new String(json, at, json.length - at, StandardCharsets.ISO_8859_1);
        return "true".startsWith(rest) || "false".startsWith(rest);
    }

    private static Map<String, Object> members(JsonParser parser) {
        var members = new HashMap<String, Object>(32);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = value(parser, parser.nextToken());
            if (members.put(name, value) != null) {
                throw new IllegalArgumentException("A member given twice");
            }
        }
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("Something after the object's end");
        }
        return members;
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw new IllegalArgumentException("Not a string, integer or boolean");
        };
    }

    private static Content complete(Map<String, Object> members) {
        if (!take(members, "typ", String.class).equals(ClaimsJson.TYPE)
                || !take(members, "alg", String.class).equals(ClaimsJson.ALGORITHM)
                || take(members, "v", Long.class) != 1) {
            return new Content.Other();
        }
        var kid = new SigningKeyId(take(members, "kid", String.class));
        var signature = Base64.getDecoder().decode(take(members, "signature", String.class));
        var claims = new KeyClaims(
                kid,
                take(members, "iss", String.class),
                take(members, "id", String.class),
                take(members, "owner", String.class),
                take(members, "product", String.class),
                takeIfThere(members, "offer", String.class),
                take(members, "trial", Boolean.class),
                take(members, "glpi", String.class),
                takeIfThere(members, "uid_hash", String.class),
                takeIfThere(members, "url_hash", String.class),
                Instant.ofEpochSecond(take(members, "iat", Long.class)),
                Instant.ofEpochSecond(take(members, "nbf", Long.class)),
                takeIfThere(members, "exp", Long.class).map(Instant::ofEpochSecond));
        return members.isEmpty() ? new Content.Complete(claims, new Signature(kid, signature)) : new Content.Other();
    }

    private static <T> T take(Map<String, Object> members, String name, Class<T> type) {
        return takeIfThere(members, name, type)
                .orElseThrow(() -> new IllegalArgumentException("Without the member " + name));
    }

    private static <T> Optional<T> takeIfThere(Map<String, Object> members, String name, Class<T> type) {
        var value = members.remove(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("Member " + name + " is of another kind");
        }
        return Optional.ofNullable(value).map(type::cast);
    }
}
