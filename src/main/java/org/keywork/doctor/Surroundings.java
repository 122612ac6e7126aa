package org.keywork.doctor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands around a key in the pasted text, of which only what is near is looked at. */
final class Surroundings {
    private static final int NEAR = 2_000;
    private static final Pattern COMMAND = Pattern.compile("config:set\\b");
    private static final Pattern HEADER =
            Pattern.compile("x-registration-key[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:^|[\\r\\n,{])[\\s{,]{0,99}(?:export\\s|\\$)?[\"']?[\\w.\\[\\]-]{1,99}[\"']?\\s{0,9}(?:=>?|:=?)\\s{0,9}[\"'`]?$");
    private static final Pattern CLOSED = Pattern.compile("[\"'`]?[,;)}\\]\\s]{0,99}");
    private static final Pattern QUOTE_ENTITY = Pattern.compile("&(?:quot|apos|#34|#39|laquo|raquo);");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern MAIL_QUOTE = Pattern.compile("(?m)^(?:[>|] ?)+");

    private final String before;
    private final String after;
    private final Set<Repair> told = EnumSet.noneOf(Repair.class);

    private Surroundings(String before, String after) {
        this.before = before;
        this.after = after;
    }

    static Set<Repair> of(String text, int begin, int end) {
        var around = new Surroundings(
                text.substring(Math.max(0, begin - NEAR), begin),
                text.substring(end, Math.min(text.length(), end + NEAR)));
        around.tell();
        return around.told;
    }

    private void tell() {
        if (COMMAND.matcher(before).find()) {
            told.add(Repair.COMMAND);
        } else if (HEADER.matcher(before).find()) {
            told.add(Repair.HEADER);
        } else if (ASSIGNED.matcher(before).find() && (CLOSED.matcher(after).matches() || isJson())) {
            told.add(Repair.ASSIGNMENT);
        } else {
            tellWhatIsLeft();
        }
    }

    private boolean isJson() {
        return before.stripLeading().startsWith("{");
    }

    private void tellWhatIsLeft() {
        var left =
                undone(Repair.MAIL_QUOTES, MAIL_QUOTE, before) + "\n" + undone(Repair.MAIL_QUOTES, MAIL_QUOTE, after);
        left = undone(Repair.QUOTES, QUOTE_ENTITY, undone(Repair.HTML, TAG, left));
        var hasWords = false;
        var undone = EnumSet.noneOf(Repair.class);
        for (var c : left.codePoints().toArray()) {
            var added = Optional.ofNullable(SymbolReader.addedByTravelling(c));
            added.ifPresent(undone::add);
            hasWords |= added.isEmpty();
        }
        undone.remove(Repair.BLANKS);
        undone.remove(Repair.LINE_BREAKS);
        if (hasWords) {
            told.remove(Repair.HTML);
            told.add(Repair.TEXT_AROUND);
        } else {
            told.addAll(undone);
        }
    }

    private String undone(Repair repair, Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        told.add(repair);
        return matcher.replaceAll("");
    }
}
