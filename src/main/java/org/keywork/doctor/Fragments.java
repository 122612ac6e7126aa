package org.keywork.doctor;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a piece out of a key whose beginning is missing: its characters may be any of the four in a group. */
record Fragments(int score, ReadableParts parts) {
    private static final int LONGEST = 4_096;
    private static final Pattern TRACE = Pattern.compile("\"(?:Ed25519|glpi|iat|iss|kid|nbf|offer|owner|product"
            + "|signature|trial|typ|registration-key|uid_hash|url_hash)\"[:,]");
    private static final Pattern TEXT =
            Pattern.compile("\"(id|iss|kid|offer|owner|product)\":\"((?:[^\"\\\\]|\\\\.){1,402})\"");
    private static final Pattern NUMBER = Pattern.compile("\"(exp|iat|nbf)\":(\\d{1,12})[,}]");
    private static final Pattern END_OF_ID = Pattern.compile("^[^\"]{0,3}?((?:rk_)?[0-9a-z]{4,29})\",\"iss\"");
    private static final Pattern BEGINNING_OF_ID = Pattern.compile("\"id\":\"(rk_[0-9a-z]{1,29})$");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** The best reading of that run of base64 characters; its score is 0 where it shows no trace of a key. */
    static Fragments of(String run) {
        var looked = run.substring(0, Math.min(run.length(), LONGEST));
        var best = new Fragments(0, ReadableParts.NONE);
        for (var lost = 0; lost < 4 && lost < looked.length(); lost++) {
            var read = read(new String(Base64Text.decode(looked.substring(lost)), StandardCharsets.ISO_8859_1));
            best = read.score() > best.score() ? read : best;
        }
        return best;
    }

    private static Fragments read(String json) {
        var traces = (int) TRACE.matcher(json).results().count();
        if (traces == 0) {
            return new Fragments(0, ReadableParts.NONE);
        }
        Map<String, String> members = new HashMap<>();
        TEXT.matcher(json).results().forEach(found -> members.putIfAbsent(found.group(1), text(found.group(2))));
        NUMBER.matcher(json).results().forEach(found -> members.putIfAbsent(found.group(1), found.group(2)));
        return new Fragments(
                traces, ReadableParts.of(members, members.containsKey("id") ? Optional.empty() : id(json)));
    }

    private static Optional<String> id(String json) {
        var end = END_OF_ID.matcher(json);
        if (end.find()) {
            return Optional.of(end.group(1));
        }
        var beginning = BEGINNING_OF_ID.matcher(json);
        return beginning.find() ? Optional.of(beginning.group(1)) : Optional.empty();
    }

    private static String text(String escaped) {
        var utf8 = new String(escaped.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return ESCAPED.matcher(utf8).replaceAll("$1");
    }
}
