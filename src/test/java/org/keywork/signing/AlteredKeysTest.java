package org.keywork.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.keywork.signing.KeyReading.Rejected;

/** However a key is altered, in its text or in what the text says, it is refused, and nothing is thrown. */
class AlteredKeysTest {
    private static final SigningKeyPair PAIR = TestSigning.newKey();
    private static final RegistrationKeyCodec CODEC = TestSigning.codec(new TestSigning().ring(PAIR));
    private static final List<String> KEYS = List.of(key("A"), key("Acme"), key("Noël & \"Œuvre\" 😀"), key("\\\\"));

    private static String key(String owner) {
        return CODEC.issue(TestSigning.claims(PAIR.id(), owner)).text();
    }

    private enum Layer {
        TEXT,
        JSON;

        String altered(String key, List<Edit> edits) {
            var altered = this == TEXT ? key : new String(Base64.getDecoder().decode(key), ISO_8859_1);
            for (var edit : edits) {
                altered = edit.in(altered);
            }
            return this == TEXT ? altered : Base64.getEncoder().encodeToString(altered.getBytes(ISO_8859_1));
        }
    }

    private enum Kind {
        REPLACE,
        INSERT,
        FLIP_A_BIT,
        CUT_OUT,
        DOUBLE,
        FROM_ANOTHER_KEY
    }

    /** One change of a text: where, in which manner, of how many characters, to what. */
    private record Edit(Kind kind, int place, int length, char other) {
        String in(String text) {
            if (text.isEmpty()) {
                return String.valueOf(other);
            }
            var at = place % text.length();
            var end = Math.min(text.length(), at + length);
            var changed =
                    switch (kind) {
                        case REPLACE -> String.valueOf(other);
                        case INSERT -> other + text.substring(at, end);
                        case FLIP_A_BIT -> (char) (text.charAt(at) ^ (1 << length % 8)) + text.substring(at + 1, end);
                        case CUT_OUT -> "";
                        case DOUBLE -> text.substring(at, end).repeat(2);
                        case FROM_ANOTHER_KEY -> fromAnother(at, end);
                    };
            return text.substring(0, at) + changed + text.substring(end);
        }

        private String fromAnother(int at, int end) {
            var another = KEYS.get(other % KEYS.size());
            return another.substring(Math.min(at, another.length()), Math.min(end, another.length()));
        }
    }

    @Provide
    Arbitrary<String> altered() {
        var edits = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 1_499),
                        Arbitraries.oneOf(
                                Arbitraries.just(1), Arbitraries.integers().between(1, 80)),
                        Arbitraries.oneOf(
                                Arbitraries.chars().alpha(),
                                Arbitraries.of('"', '{', '}', ',', ':', '=', '\\', '0', '1', '+', '/', ' ', '\n'),
                                Arbitraries.chars().range('\0', '\u00ff')))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(KEYS), Arbitraries.of(Layer.class), edits)
                .as((key, layer, changes) -> layer.altered(key, changes));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void noneOfThousandsPasses(@ForAll("altered") String altered) {
        isRefused(altered);
    }

    /** Some thirty thousand of these alter nothing and don't count. */
    @Property(tries = 1_050_000, edgeCases = EdgeCasesMode.NONE)
    @Tag("full")
    void noneOfAMillionPasses(@ForAll("altered") String altered) {
        isRefused(altered);
    }

    private static void isRefused(String altered) {
        Assume.that(!KEYS.contains(altered.strip()));
        assertThat(CODEC.read(altered)).isInstanceOf(Rejected.class);
    }
}
