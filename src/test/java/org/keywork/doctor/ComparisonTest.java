package org.keywork.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.doctor.Comparison.Gap;
import org.keywork.doctor.Comparison.Wrong;
import org.keywork.signing.SampleKeys;

/** A pasted key beside the one that was issued. */
class ComparisonTest {
    private static final String KEY = SampleKeys.key();
    private static final int LETTERS = KEY.replace("=", "").length();

    private static Comparison compared(String pasted) {
        return Comparison.between(pasted, KEY).orElseThrow();
    }

    @Test
    void aCharacterThatDiffersIsNamedWithWhatItShouldBe() {
        for (var at = 30; at < LETTERS - 20; at += 11) {
            var wrong = KEY.charAt(at) == 'O' ? '0' : 'O';
            assertThat(compared(KEY.substring(0, at) + wrong + KEY.substring(at + 1))
                            .wrong())
                    .containsExactly(new Wrong(at + 1, String.valueOf(wrong), KEY.substring(at, at + 1)));
        }
    }

    @Test
    void aCharacterThatIsInNoKeyIsNamed() {
        assertThat(compared(KEY.substring(0, 130) + "é" + KEY.substring(131)).wrong())
                .containsExactly(new Wrong(131, "é", KEY.substring(130, 131)));
    }

    @Test
    void aLostEndIsCounted() {
        var cut = compared(KEY.substring(0, LETTERS - 212));
        assertThat(cut.missingAtEnd()).isEqualTo(212);
        assertThat(cut.differing()).isZero();
    }

    @Test
    void whatIsMissingOrTooManyInsideIsCountedWhereItIs() {
        for (var at = 60; at < LETTERS - 60; at += 13) {
            var gap =
                    compared(KEY.substring(0, at) + KEY.substring(at + 5)).gap().orElseThrow();
            assertThat(gap.characters()).isEqualTo(5);
            assertThat(gap.at()).isBetween(at + 1, at + 6);
        }
        assertThat(compared(KEY.substring(0, 200) + "!!" + KEY.substring(200)).gap())
                .isEqualTo(Optional.of(new Gap(201, -2)));
    }

    @Test
    void placesAreThoseOfWhatWasPasted() {
        var wrong = KEY.charAt(130) == 'O' ? '0' : 'O';
        var pasted = "> " + KEY.substring(0, 76) + "\n> " + KEY.substring(76, 130) + wrong + KEY.substring(131);
        assertThat(compared(pasted).wrong()).extracting(Wrong::at).containsExactly(131 + 5);
    }

    @Test
    void whatHasNoBeginningIsNotCompared() {
        assertThat(Comparison.between(KEY.substring(30), KEY)).isEmpty();
    }
}
