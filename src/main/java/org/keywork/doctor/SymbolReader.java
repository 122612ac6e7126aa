package org.keywork.doctor;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text as {@link Symbols}, in one pass whose work grows with the text's length only. */
final class SymbolReader {
    /** Where one character may have been one of two, the second is tried when the first proves nothing. */
    enum Variant {
        BLANK_WAS_PLUS,
        LONG_DASH_WAS_ONE
    }

    private static final String QUOTES = "'\"`“”„‟‘’‚‛«»‹›";
    private static final String DASHES = "‐‑‒–−";
    private static final String LONG_DASHES = "—―";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:amp;){0,4}(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,20}));");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:br|wbr|p|div|span|b|i|u|a|em|strong|font|td|tr|pre|code|tt|li|blockquote|html|body)(?:\\s[^<>]{0,200})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\{1,4}(?:u([0-9a-fA-F]{4})|([nrt])|([/+=\"'])|(\\r?\\n))");
    private static final Pattern PERCENT = Pattern.compile("(?:%(?:25){0,3}[0-9A-Fa-f]{2}){1,64}");
    private static final Pattern QUOTED_BYTES = Pattern.compile("(?:=[0-9A-F]{2}){1,64}");
    private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]{0,20}\\r?\\n");
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("plus", (int) '+'),
            Map.entry("sol", (int) '/'),
            Map.entry("equals", (int) '='),
            Map.entry("lowbar", (int) '_'),
            Map.entry("hyphen", 0x2010),
            Map.entry("dash", 0x2010),
            Map.entry("nbsp", 0xa0),
            Map.entry("shy", 0xad),
            Map.entry("ZeroWidthSpace", 0x200b),
            Map.entry("zwj", 0x200d),
            Map.entry("zwnj", 0x200c),
            Map.entry("lrm", 0x200e),
            Map.entry("rlm", 0x200f),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("NewLine", (int) '\n'),
            Map.entry("Tab", (int) '\t'));

    private final String text;
    private final Set<Variant> variants;
    private final Symbols symbols;
    private boolean atLineStart = true;

    private SymbolReader(String text, Set<Variant> variants) {
        this.text = text;
        this.variants = variants;
        this.symbols = new Symbols(text);
    }

    static Symbols read(String text, Set<Variant> variants) {
        var reader = new SymbolReader(text, variants);
        for (var at = 0; at < text.length(); ) {
            at = reader.next(at);
        }
        return reader.symbols;
    }

    /** Reads what begins there, and returns where it ends. */
    private int next(int at) {
        var c = text.codePointAt(at);
        var end = at + Character.charCount(c);
        if (atLineStart && (c == '>' || c == '|')) {
            symbols.leaveOut(Repair.MAIL_QUOTES, at, end);
            return end;
        }
        atLineStart = isLineEnd(c) || (atLineStart && c == ' ');
        return switch (c) {
            case '&' -> entity(at);
            case '<' -> found(TAG, at) instanceof Matcher tag ? leftOut(Repair.HTML, tag) : single(at, end, c, null);
            case '\\' -> escape(at);
            case '%' -> bytes(PERCENT, at, Repair.PERCENT_ENCODED);
            case '=' ->
                found(SOFT_BREAK, at) instanceof Matcher soft
                        ? leftOut(Repair.QUOTED_PRINTABLE, soft)
                        : bytes(QUOTED_BYTES, at, Repair.QUOTED_PRINTABLE);
            default -> single(at, end, c, null);
        };
    }

    private int entity(int at) {
        if (!(found(ENTITY, at) instanceof Matcher entity)) {
            return single(at, at + 1, '&', null);
        }
        var c = entity.group(1) != null
                ? Integer.parseInt(entity.group(1))
                : entity.group(2) != null
                        ? Integer.parseInt(entity.group(2), 16)
                        : NAMED.getOrDefault(entity.group(3), (int) '&');
        return single(at, entity.end(), Character.isValidCodePoint(c) ? c : '&', Repair.HTML);
    }

    private int escape(int at) {
        if (!(found(ESCAPE, at) instanceof Matcher escape)) {
            return single(at, at + 1, '\\', null);
        }
        if (escape.group(4) != null) {
            return leftOut(Repair.LINE_BREAKS, escape);
        }
        var c = escape.group(1) != null
                ? Integer.parseInt(escape.group(1), 16)
                : escape.group(2) != null ? '\n' : escape.group(3).charAt(0);
        return single(at, escape.end(), c, Repair.ESCAPED);
    }

    private int bytes(Pattern pattern, int at, Repair repair) {
        if (!(found(pattern, at) instanceof Matcher run)) {
            return single(at, at + 1, text.charAt(at), null);
        }
        var encoded = run.group();
        var bytes = new byte[encoded.length() / 3];
        var length = 0;
        for (var i = 0; i < encoded.length(); length++) {
            i++;
            while (encoded.startsWith("25", i) && encoded.length() >= i + 4 && encoded.charAt(i + 2) != '%') {
                i += 2;
            }
            bytes[length] = (byte) Integer.parseInt(encoded.substring(i, i + 2), 16);
            i += 2;
        }
        new String(bytes, 0, length, StandardCharsets.UTF_8)
                .codePoints()
                .forEach(c -> single(at, run.end(), c, repair));
        return run.end();
    }

    /** @param rewritten how the character was spelled otherwise, which then is what is told of it */
    private int single(int at, int end, int c, @Nullable Repair rewritten) {
        if (Symbols.isOfKey(c) || c == '=') {
            symbols.emit((char) c, at, end, rewritten);
        } else if (c == ' ' && variants.contains(Variant.BLANK_WAS_PLUS)) {
            symbols.emit('+', at, end, Repair.PLUS_LOST);
        } else if (addedByTravelling(c) instanceof Repair added) {
            symbols.leaveOut(rewritten == null ? added : rewritten, at, end);
        } else if (c == '-' || c == '_') {
            symbols.emit(c == '-' ? '+' : '/', at, end, Repair.BASE64URL);
        } else if (DASHES.indexOf(c) >= 0 || LONG_DASHES.indexOf(c) >= 0) {
            symbols.emit('+', at, end, Repair.SMART_DASHES);
            if (LONG_DASHES.indexOf(c) >= 0 && !variants.contains(Variant.LONG_DASH_WAS_ONE)) {
                symbols.emit('+', at, end, Repair.SMART_DASHES);
            }
        } else {
            lookalike(at, end, c);
        }
        return end;
    }

    private void lookalike(int at, int end, int c) {
        var meant = c < 128 ? "" : Lookalikes.meant(Character.toString(c));
        if (meant.isEmpty()) {
            symbols.emit(Symbols.BARRIER, at, end, null);
        }
        for (var i = 0; i < meant.length(); i++) {
            symbols.emit(meant.charAt(i), at, end, Repair.LOOKALIKES);
        }
    }

    static @Nullable Repair addedByTravelling(int c) {
        if (c == 0) {
            return Repair.UTF_16;
        }
        if (isLineEnd(c)) {
            return Repair.LINE_BREAKS;
        }
        if (c == ' ' || c == '\t') {
            return Repair.BLANKS;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return Repair.QUOTES;
        }
        var isInvisible = Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || (c >= 0xfe00 && c <= 0xfe0f);
        return isInvisible ? Repair.INVISIBLE : null;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0b || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private @Nullable Matcher found(Pattern pattern, int at) {
        var matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private int leftOut(Repair repair, Matcher what) {
        symbols.leaveOut(repair, what.start(), what.end());
        return what.end();
    }
}
