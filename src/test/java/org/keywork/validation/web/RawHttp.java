package org.keywork.validation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes as they are, which no proper HTTP client sends: PHP's curl writes a header's value whatever is in it. */
record RawHttp(int port, InetAddress from) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    RawHttp(int port) {
        this(port, InetAddress.getLoopbackAddress());
    }

    record Reply(int status, List<String> headers, String body) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }

        String type() {
            return header("Content-Type").orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** {@code /info} as GLPI 11 asks it, the key as it is. */
    Reply info(String key, String language) {
        return send(
                "GET",
                "/api/registration/info",
                List.of(
                        "Accept:application/json",
                        "Accept-Language:" + language,
                        "Content-Type:application/json",
                        "User-Agent: GLPI/11.0.4 (installation-mode:TARBALL)",
                        "X-Registration-Key:" + key,
                        "X-Glpi-Network-Uid:" + "u".repeat(40)));
    }

    Reply send(String method, String path, List<String> headers) {
        var lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Host:127.0.0.1:" + port));
        lines.addAll(headers);
        return send(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
    }

    /** Only the first answer counts, as for a caller that sent one request. */
    Reply send(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(String text) {
        var end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1")) {
            return new Reply(0, List.of(), text); // as HTTP 0.9 answers who names no version
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = List.of(lines).subList(1, lines.length);
        var reply = new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, text.substring(end + 4));
        return new Reply(reply.status(), headers, body(reply));
    }

    private static String body(Reply reply) {
        if (reply.header("Transfer-Encoding").isPresent()) {
            var body = new StringBuilder();
            var rest = reply.body().getBytes(StandardCharsets.UTF_8);
            var text = new String(rest, StandardCharsets.ISO_8859_1);
            for (var at = 0; ; ) {
                var line = text.indexOf("\r\n", at);
                var length = Integer.parseInt(text.substring(at, line), 16);
                if (length == 0) {
                    return new String(body.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                }
                body.append(text, line + 2, line + 2 + length);
                at = line + 2 + length + 2;
            }
        }
        var length = reply.header("Content-Length").map(Integer::valueOf).orElse(Integer.MAX_VALUE);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.UTF_8);
    }
}
