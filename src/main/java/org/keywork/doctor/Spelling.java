package org.keywork.doctor;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Follows the one spelling that a key's JSON can have (its members in RFC 8785's order, design <em>Keys</em>) as far as it
 * goes: to its end, to where it stops, or to the first byte that can't be right.
 */
final class Spelling {
    private static final IntPredicate DIGIT = c -> c >= '0' && c <= '9';
    private static final IntPredicate PRINTABLE = c -> c >= ' ' && c <= '~' && c != '\\';
    private static final IntPredicate OF_ID = c -> DIGIT.test(c) || isLetter(c) || c == '_';
    private static final IntPredicate OF_KID = c -> OF_ID.test(c) || c == '-';
    private static final IntPredicate OF_SIGNATURE = c -> Symbols.isOfKey(c) || c == '=';
    private static final IntPredicate OF_HASH = c -> DIGIT.test(c) || (c >= 'a' && c <= 'f');
    private static final IntPredicate OF_OWNER = c -> c >= ' ' && c != 127;

    /**
     * @param shortest how many bytes its value has at least, quotes included
     * @param longest how many it has at most
     */
    private record Member(
            String name, boolean quoted, IntPredicate allowed, int shortest, int longest, boolean optional) {
        String opening() {
            return ",\"" + name + "\":" + (quoted ? "\"" : "");
        }

        int shortestWhole() {
            return opening().length() + shortest - (quoted ? 1 : 0);
        }
    }

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final String BEGINNING = "{\"alg\":\"Ed25519\"";
    private static final String ENDING = ",\"v\":1}";
    private static final List<Member> MEMBERS = List.of(
            new Member("exp", false, DIGIT, 10, 12, true),
            new Member("glpi", true, PRINTABLE, 8, 26, false),
            new Member("iat", false, DIGIT, 10, 12, false),
            new Member("id", true, OF_ID, 31, 34, false),
            new Member("iss", true, PRINTABLE, 12, 102, false),
            new Member("kid", true, OF_KID, 45, 45, false),
            new Member("nbf", false, DIGIT, 10, 12, false),
            new Member("offer", true, PRINTABLE, 3, 77, true),
            new Member("owner", true, OF_OWNER, 3, 402, false),
            new Member("product", true, PRINTABLE, 3, 77, false),
            new Member("signature", true, OF_SIGNATURE, 90, 90, false),
            new Member("trial", false, Spelling::isLetter, 4, 5, false),
            new Member("typ", true, c -> isLetter(c) || c == '-', 18, 18, false),
            new Member("uid_hash", true, OF_HASH, 66, 66, true),
            new Member("url_hash", true, OF_HASH, 66, 66, true));

    enum Outcome {
        COMPLETE,
        ENDS_EARLY,
        DEVIATES
    }

    private final byte[] json;
    private final Map<String, String> members = new HashMap<>();
    private int at;
    private int follows;
    private int begun;
    private Outcome outcome = Outcome.COMPLETE;
    private Optional<String> partOfId = Optional.empty();

    private Spelling(byte[] json) {
        this.json = json;
    }

    static Spelling follow(byte[] json) {
        var spelling = new Spelling(json);
        spelling.walk();
        return spelling;
    }

    private void walk() {
        var goesOn = literal(BEGINNING);
        for (; goesOn && follows < MEMBERS.size(); follows += goesOn ? 1 : 0) {
            var member = MEMBERS.get(follows);
            begun = at;
            if (!member.optional() || isThere(member)) {
                goesOn = literal(member.opening()) && value(member);
            }
        }
        begun = goesOn ? at : begun;
        if (goesOn && literal(ENDING) && at < json.length) {
            outcome = Outcome.DEVIATES;
        }
    }

    /** Whether an optional member is nearer to what is there than what would follow without it. */
    private boolean isThere(Member member) {
        var next = follows + 1;
        while (next < MEMBERS.size() && MEMBERS.get(next).optional()) {
            next++;
        }
        var without = common(next < MEMBERS.size() ? MEMBERS.get(next).opening() : ENDING);
        return common(member.opening()) > without;
    }

    private int common(String literal) {
        var length = 0;
        while (length < literal.length() && at + length < json.length && json[at + length] == literal.charAt(length)) {
            length++;
        }
        return length;
    }

    private boolean literal(String expected) {
        var common = common(expected);
        at += common;
        if (common < expected.length()) {
            stop();
        }
        return common == expected.length();
    }

    private boolean value(Member member) {
        var begin = at;
        var escaped = false;
        while (at < json.length && at - begin <= member.longest()) {
            var c = json[at] & 0xff;
            if (!escaped && (member.quoted() ? c == '"' : c == ',' || c == '}')) {
                return closed(member, begin);
            }
            if (!member.allowed().test(c)) {
                break;
            }
            escaped = !escaped && c == '\\';
            at++;
        }
        stop();
        if (member.name().equals("id") && at > begin) {
            partOfId = Optional.of(text(begin));
        }
        return false;
    }

    private boolean closed(Member member, int begin) {
        var value = text(begin);
        if (!isPossible(member, value)) {
            stop();
            return false;
        }
        members.put(member.name(), ESCAPED.matcher(value).replaceAll("$1"));
        at += member.quoted() ? 1 : 0;
        return true;
    }

    private static boolean isPossible(Member member, String value) {
        return switch (member.name()) {
            case "trial" -> value.equals("true") || value.equals("false");
            case "typ" -> value.equals("registration-key");
            default -> member.shortest() < member.longest() || value.length() + 2 == member.shortest();
        };
    }

    private String text(int begin) {
        return new String(json, begin, at - begin, StandardCharsets.UTF_8);
    }

    private void stop() {
        outcome = at < json.length ? Outcome.DEVIATES : Outcome.ENDS_EARLY;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    Outcome outcome() {
        return outcome;
    }

    /** How many bytes are as they must be. */
    int right() {
        return at;
    }

    ReadableParts parts() {
        return ReadableParts.of(members, partOfId);
    }

    /** The fewest bytes that a whole key with this beginning has. */
    int shortestWhole() {
        if (follows == MEMBERS.size()) {
            return Math.max(at, begun + ENDING.length());
        }
        var current = MEMBERS.get(follows);
        var isThere = !current.optional() || at > begun;
        var whole = isThere ? Math.max(at, begun + current.shortestWhole()) : at;
        for (var member : MEMBERS.subList(follows + 1, MEMBERS.size())) {
            whole += member.optional() ? 0 : member.shortestWhole();
        }
        return whole + ENDING.length();
    }
}
