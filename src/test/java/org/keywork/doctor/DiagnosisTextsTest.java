package org.keywork.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keywork.shell.Texts;
import org.keywork.signing.SampleKeys;

class DiagnosisTextsTest {
    private static final KeyDoctor DOCTOR = new KeyDoctor(SampleKeys.codec());
    private static final String KEY = SampleKeys.key();
    private final DiagnosisTexts texts = TestDoctor.texts();

    @ParameterizedTest
    @EnumSource(Finding.class)
    void everyFindingHasItsWordsInBothLanguages(Finding finding) {
        var diagnosis = Diagnosis.of(finding).at(List.of(new Place(1, 1), new Place(700, 900)));
        for (var language : Texts.LANGUAGES) {
            assertThat(texts.title(diagnosis, language)).isNotBlank();
            assertThat(texts.cause(diagnosis, language)).endsWith(".").doesNotContain("{");
            assertThat(texts.remedy(diagnosis, language)).endsWith(".").doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(Repair.class)
    void everyRepairHasItsWordsInBothLanguages(Repair repair) {
        var diagnosis = new Diagnosis(
                Finding.REPAIRED, Set.of(repair), List.of(), OptionalInt.empty(), Optional.empty(), ReadableParts.NONE);
        assertThat(texts.cause(diagnosis, Locale.ENGLISH))
                .isNotEqualTo(texts.cause(diagnosis, Locale.FRENCH))
                .endsWith(".");
    }

    @Test
    void aCutKeyIsToldWithNumbers() {
        var cut = DOCTOR.examine(KEY.substring(0, 412));
        assertThat(texts.cause(cut, Locale.ENGLISH))
                .isEqualTo(
                        "This registration key is cut short: it ends after character 412; at least %d characters are missing.",
                        cut.missing().orElseThrow());
        assertThat(texts.cause(cut, Locale.FRENCH)).contains("s’arrête après le caractère 412 ; il manque au moins ");
        assertThat(texts.cause(DOCTOR.examine(KEY.substring(1)), Locale.ENGLISH))
                .isEqualTo("This registration key is cut short: its first character is missing.");
    }

    @Test
    void whatWasFoundInsideAnEncodedTextIsToldWithoutItsPlace() {
        var cut = DOCTOR.examine(base64(KEY.substring(0, 412)));
        assertThat(texts.cause(cut, Locale.ENGLISH))
                .isEqualTo(
                        "This registration key is encoded once more and cut short: at least %d characters are missing.",
                        cut.missing().orElseThrow());
        assertThat(texts.cause(Diagnosis.of(Finding.CUT_AT_END), Locale.ENGLISH))
                .isEqualTo("This registration key is encoded once more and cut short: its end is missing.");
        assertThat(texts.cause(DOCTOR.examine(base64(KEY + " " + SampleKeys.key("Acme"))), Locale.ENGLISH))
                .isEqualTo("There are two different registration keys in this text, once it is decoded.");
    }

    @Test
    void theLongestSentenceFitsWhereRefusalsAreKept() {
        var all = new Diagnosis(
                Finding.REPAIRED,
                Set.of(Repair.values()),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                ReadableParts.NONE);
        for (var language : Texts.LANGUAGES) {
            assertThat(texts.elsewhere(all, language)).hasSizeLessThan(1_900);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void allThatWasUndoneIsTold() {
        assertThat(texts.cause(
                        DOCTOR.examine("\"" + KEY.substring(0, 90) + "\n" + KEY.substring(90) + "\""), Locale.ENGLISH))
                .endsWith("by its way here: it is broken into lines, it is in quotation marks.");
    }

    @Test
    void inGlpiACutKeyMayHaveBeenCutByALineBreak() {
        assertThat(texts.elsewhere(DOCTOR.examine(KEY.substring(0, 412)), Locale.ENGLISH))
                .contains("ends after character 412", "Perhaps a line break cut it.");
    }

    @Test
    void ofAnIntactKeyItNamesThePageThatTellsItsOwnerMore() {
        var intact = DOCTOR.examine(KEY);
        assertThat(texts.remedy(intact, Locale.ENGLISH))
                .contains("paste it at https://keys.example.org/doctor to")
                .doesNotContain("here");
        assertThat(texts.remedy(intact, Locale.FRENCH))
                .contains("collez-la sur https://keys.example.org/doctor pour")
                .doesNotContain("ici");
    }

    @Test
    void whereTheRepairedKeyCantBeShownItSaysWhereItCan() {
        assertThat(texts.elsewhere(DOCTOR.examine("'" + KEY + "'"), Locale.FRENCH))
                .endsWith("faites-la réparer sur https://keys.example.org/doctor");
    }
}
