package org.keywork.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads what can be read of a registration key that somebody pasted: whole, damaged, cut at either end, or a piece of its middle. The
 * text is decoded as base64 from each of the four places at which a group of it can begin: wherever it was cut, one of them is
 * right. Nothing of it is proven; what exactly is wrong with it, the key doctor says.
 */
@Component
class PastedKeys {
    /** More than twice what a key has: the rest is looked at by nobody. */
    private static final int LONGEST = 4_000;

    private static final int GROUP = 4;
    private static final String ID = "[0-9a-hjkmnp-tv-z]";
    private static final Pattern WHOLE = Pattern.compile("\"id\":\"(rk_" + ID + "{26})\"");
    private static final Pattern BEGINNING = Pattern.compile("\"id\":\"(rk_" + ID + "{5,26})\\z");
    private static final Pattern END = Pattern.compile("(?<![\"_])(" + ID + "{5,25})\",\"iss\":\"");
    private static final Pattern OWNER = Pattern.compile("\"owner\":\"((?:[^\"\\\\]|\\\\.)+)\"");
    private static final Pattern SIGNING_KEY = Pattern.compile("\"kid\":\"([A-Za-z0-9_-]{43})\"");

    /**
     * @param ids whole ids of keys
     * @param idBeginnings of ids that the text was cut within, {@code rk_} included
     * @param idEnds of such whose beginning is missing
     * @param owners names of organizations
     * @param signingKeys ids of signing keys
     */
    record Parts(
            Set<String> ids,
            Set<String> idBeginnings,
            Set<String> idEnds,
            Set<String> owners,
            Set<String> signingKeys) {

        boolean isEmpty() {
            return ids.isEmpty()
                    && idBeginnings.isEmpty()
                    && idEnds.isEmpty()
                    && owners.isEmpty()
                    && signingKeys.isEmpty();
        }
    }

    /** Whatever the text is; nothing is read of what is no key. */
    Parts read(String text) {
        var encoded = base64(text);
        var ids = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        var ends = new TreeSet<String>();
        var owners = new TreeSet<String>();
        var signingKeys = new TreeSet<String>();
        for (int start = 0; start < GROUP; start++) {
            var json = decoded(encoded, start);
            add(ids, WHOLE, json);
            add(beginnings, BEGINNING, json);
            add(ends, END, json);
            found(OWNER, json)
                    .map(owner -> owner.replace("\\\"", "\"").replace("\\\\", "\\"))
                    .forEach(owners::add);
            add(signingKeys, SIGNING_KEY, json);
        }
        ends.removeIf(end -> ids.stream().anyMatch(id -> id.endsWith(end)));
        return new Parts(ids, beginnings, ends, owners, signingKeys);
    }

    private static void add(Set<String> to, Pattern member, String json) {
        found(member, json).forEach(to::add);
    }

    private static Stream<String> found(Pattern member, String json) {
        return member.matcher(json).results().map(result -> result.group(1));
    }

    /** Without what mails, quotes and line breaks put in between; base64url read as base64. */
    private static String base64(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST))
                .replace('-', '+')
                .replace('_', '/')
                .replaceAll("[^A-Za-z0-9+/]", "");
    }

    private static String decoded(String encoded, int start) {
        var length = Math.max(0, encoded.length() - start);
        var whole = length % GROUP == 1 ? length - 1 : length;
        return whole == 0
                ? ""
                : new String(
                        Base64.getDecoder().decode(encoded.substring(start, start + whole)), StandardCharsets.UTF_8);
    }
}
