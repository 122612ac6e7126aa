package org.keywork.doctor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keywork.doctor.SymbolReader.Variant;
import org.keywork.signing.KeyReading;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.RegistrationKeyCodec;
import org.springframework.stereotype.Component;

/**
 * Finds out what became of a key. Of a text its first {@value #LOOKED_AT} characters are looked at, and in them at most eight
 * keys. A key is told to be whole, or offered repaired, only where it is one that we signed, letter by letter: nobody learns
 * here how to make one.
 */
@Component
public class KeyDoctor {
    public static final int LOOKED_AT = 65_536;

    private static final String TWICE = Candidate.base64(Candidate.BEGINNING.substring(0, 18));
    private static final String LOST_CASE = Candidate.BEGINNING.toLowerCase(Locale.ROOT);
    private static final Pattern JSON = Pattern.compile("\\{\"alg\":\"Ed25519\"[^{}]{1,3000}\"v\":1\\}");

    private final RegistrationKeyCodec codec;

    KeyDoctor(RegistrationKeyCodec codec) {
        this.codec = codec;
    }

    /** Never throws, whatever the text. */
    public Diagnosis examine(String pasted) {
        if (pasted.length() > LOOKED_AT) {
            var beginning = examine(pasted.substring(0, LOOKED_AT));
            return beginning.finding().isOfKey() ? beginning : Diagnosis.of(Finding.TOO_LONG);
        }
        if (codec.read(pasted) instanceof KeyReading.Authentic(var claims, var key)) {
            return new Diagnosis(
                    Finding.INTACT,
                    Set.of(),
                    List.of(),
                    OptionalInt.empty(),
                    Optional.of(key),
                    ReadableParts.of(claims));
        }
        var plain = readings(pasted, EnumSet.noneOf(Variant.class));
        if (plain.isEmpty()) {
            return withoutBeginning(pasted);
        }
        return variants(pasted)
                .map(variant -> readings(pasted, variant))
                .filter(readings -> !readings.isEmpty())
                .map(KeyDoctor::judged)
                .filter(diagnosis -> diagnosis.isProven() || diagnosis.finding() == Finding.TWO_KEYS)
                .findFirst()
                .orElseGet(() -> judged(plain));
    }

    /** How a pasted key differs from the one that was issued; empty where the text has no beginning of a key. */
    public Optional<Comparison> compare(String pasted, RegistrationKey issued) {
        return Comparison.between(pasted, issued.text());
    }

    /** As much of a key as the text begins with, once what travelling does is undone; nothing where it has no beginning. */
    public String beginning(String pasted) {
        var looked = pasted.substring(0, Math.min(pasted.length(), LOOKED_AT));
        return Candidate.in(SymbolReader.read(looked, EnumSet.noneOf(Variant.class))).stream()
                .findFirst()
                .map(Candidate::body)
                .orElse("");
    }

    private List<Examined> readings(String text, Set<Variant> variants) {
        return Candidate.in(SymbolReader.read(text, variants)).stream()
                .map(candidate -> Examined.by(codec, candidate))
                .toList();
    }

    private static Stream<Set<Variant>> variants(String text) {
        var dashes = text.indexOf('—') >= 0;
        return Stream.<Set<Variant>>of(
                        EnumSet.noneOf(Variant.class),
                        EnumSet.of(Variant.BLANK_WAS_PLUS),
                        EnumSet.of(Variant.LONG_DASH_WAS_ONE),
                        EnumSet.allOf(Variant.class))
                .filter(variant -> dashes || !variant.contains(Variant.LONG_DASH_WAS_ONE));
    }

    /** Several that are the same are one; several that aren't are told as such, and none is offered. */
    @SuppressWarnings("ReferenceEquality") // the very one that was found first
    private static Diagnosis judged(List<Examined> keys) {
        var first = keys.stream().filter(Examined::isProven).findFirst().orElseGet(keys::getFirst);
        var others = keys.stream().filter(key -> key != first).toList();
        if (others.isEmpty() || keys.stream().noneMatch(Examined::isProven)) {
            return first.diagnosis();
        }
        return others.stream().allMatch(first::isSameAs)
                ? first.repeated(keys.getFirst().candidate(), keys.getLast().candidate())
                : Diagnosis.of(Finding.TWO_KEYS)
                        .at(keys.stream().map(Examined::place).toList());
    }

    private Diagnosis withoutBeginning(String text) {
        var json = JSON.matcher(text);
        if (json.find()) {
            var encoded = Base64.getEncoder().encodeToString(json.group().getBytes(StandardCharsets.UTF_8));
            return examine(encoded).after(Repair.DECODED);
        }
        var symbols = SymbolReader.read(text, EnumSet.noneOf(Variant.class));
        var characters = symbols.characters();
        var twice = characters.indexOf(TWICE);
        if (twice >= 0) {
            return encodedTwice(characters.substring(twice));
        }
        if (characters.toLowerCase(Locale.ROOT).contains(LOST_CASE)) {
            return Diagnosis.of(Finding.CASE_LOST);
        }
        return Remains.in(symbols).orElseGet(() -> Diagnosis.of(Foreign.kind(text)));
    }

    private Diagnosis encodedTwice(String outer) {
        var end = 0;
        while (end < outer.length() && end < 4_096 && Symbols.isOfKey(outer.charAt(end))) {
            end++;
        }
        var inner = new String(Base64Text.decode(outer.substring(0, end)), StandardCharsets.ISO_8859_1);
        return examine(inner).after(Repair.ENCODED_TWICE);
    }
}
