package org.keywork.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.keywork.signing.SampleKeys;

/** Where something is wrong, and what can be read of the rest. Characters are counted as people count them, from 1. */
class PlacesTest {
    private static final KeyDoctor DOCTOR = new KeyDoctor(SampleKeys.codec());
    private static final String KEY = SampleKeys.key();

    @Test
    void aCutKeySaysItsLastCharacterAndHowManyAreMissing() {
        for (var length = 20; length < KEY.length() - 4; length++) {
            var cut = DOCTOR.examine(KEY.substring(0, length));
            assertThat(cut.finding()).isEqualTo(Finding.CUT_AT_END);
            assertThat(cut.places()).containsExactly(new Place(length, length));
            assertThat(cut.missing().orElseThrow()).isBetween(4, KEY.length() - length);
        }
        assertThat(DOCTOR.examine(KEY.substring(0, KEY.length() - 190))
                        .missing()
                        .orElseThrow())
                .isBetween(186, 190);
    }

    @Test
    void aCutKeyWithHashesMissesAtLeastTheRest() {
        var longest = SampleKeys.longest();
        for (var length = 20; length < longest.length() - 4; length += 7) {
            var cut = DOCTOR.examine(longest.substring(0, length));
            assertThat(cut.finding()).isEqualTo(Finding.CUT_AT_END);
            assertThat(cut.missing().orElseThrow()).isBetween(1, longest.length() - length);
        }
    }

    @Test
    void placesAreThoseOfThePastedTextAndACharacterOutsideTheBasicPlaneIsOne() {
        var cut = DOCTOR.examine("😀 key: " + KEY.substring(0, 100) + " 😀");
        assertThat(cut.places()).containsExactly(new Place(107, 107));
        var blank = DOCTOR.examine("😀 " + KEY.substring(0, 90) + " " + KEY.substring(90));
        assertThat(blank.places()).containsExactly(new Place(93, 93));
    }

    @Test
    void aCharacterThatBelongsIntoNoKeyIsToldExactly() {
        var damaged = DOCTOR.examine(KEY.substring(0, 130) + "é" + KEY.substring(131));
        assertThat(damaged.places()).containsExactly(new Place(131, 131));
    }

    @Test
    void aCharacterLostIsToldWhereTheFormatLeavesNoChoice() {
        var damaged = DOCTOR.examine(KEY.substring(0, 30) + KEY.substring(31));
        assertThat(damaged.finding()).isEqualTo(Finding.DAMAGED);
        assertThat(damaged.places()).singleElement().satisfies(place -> assertThat(place.from())
                .isBetween(28, 34));
    }

    @Test
    void howManyOfItsFirstCharactersAreMissingIsTold() {
        assertThat(DOCTOR.examine(KEY.substring(3)).missing()).hasValue(3);
        assertThat(DOCTOR.examine(KEY.substring(50)).missing()).isEmpty();
    }

    @Test
    void aCutKeyStillSaysWhatIsThere() {
        var says = DOCTOR.examine(KEY.substring(0, KEY.length() - 230)).says();
        assertThat(says.id()).hasValue("rk_0123456789abcdefghjkmnpqrs");
        assertThat(says.owner()).hasValue(SampleKeys.OWNER);
        assertThat(says.kid()).hasValue(SampleKeys.kid());
        assertThat(says.expires()).isPresent();
    }

    @Test
    void aKeyCutWithinItsIdSaysTheBeginningOfIt() {
        var withinId = DOCTOR.examine(KEY.substring(0, 112)).says();
        assertThat(withinId.id()).isEmpty();
        assertThat(withinId.partOfId().orElseThrow()).startsWith("rk_0123");
        assertThat("rk_0123456789abcdefghjkmnpqrs")
                .startsWith(withinId.partOfId().orElseThrow());
    }

    @Test
    void aPieceOutOfTheMiddleSaysWhatIsWholeInItWhereverItBegins() {
        for (var begin = 100; begin < 112; begin++) {
            var says = DOCTOR.examine(KEY.substring(begin, KEY.length() - 100)).says();
            assertThat(says.kid()).hasValue(SampleKeys.kid());
            assertThat(says.owner()).hasValue(SampleKeys.OWNER);
            assertThat(says.id().or(says::partOfId).orElseThrow()).endsWith("npqrs");
        }
    }

    @Test
    void everyKeyIsSpelledAsTheDoctorExpects() {
        for (var key : new String[] {KEY, SampleKeys.longest(), SampleKeys.key("\\\""), SampleKeys.key("😀")}) {
            var spelling = Spelling.follow(Base64Text.decode(key.replace("=", "")));
            assertThat(spelling.outcome()).isEqualTo(Spelling.Outcome.COMPLETE);
            assertThat(Base64Text.length(spelling.shortestWhole())).isEqualTo(key.length());
        }
    }

    @Test
    void whatIsLongIsNotCopiedAgainForEachOfItsCharacters() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var text = ("eyJhbGciOiJFZDI1NTE5" + "A".repeat(KeyDoctor.LOOKED_AT / 8 - 22) + "* ").repeat(8);
        DOCTOR.examine(text);
        var before = threads.getCurrentThreadAllocatedBytes();
        DOCTOR.examine(text);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000);
    }

    @Test
    void tenMegabytesOfAnythingAreAnsweredInUnderASecond() {
        var texts = new String[] {
            "x".repeat(10_000_000),
            "&amp;".repeat(2_000_000),
            "%25".repeat(3_000_000),
            "=\n".repeat(5_000_000),
            "<b ".repeat(3_000_000),
            "\\".repeat(10_000_000),
            "eyJhbGciOiJFZDI1NTE5".repeat(500_000),
            "\u202e\0\ufffd".repeat(3_000_000),
            KEY.repeat(15_000),
            KEY.substring(0, KEY.length() - 8).repeat(15_000),
            "> ".repeat(5_000_000),
            "a.b@".repeat(2_000_000)
        };
        for (var text : texts) {
            DOCTOR.examine(text);
            var begun = System.nanoTime();
            DOCTOR.examine(text);
            assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000);
        }
    }
}
