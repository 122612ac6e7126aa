package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keywork.doctor.TestDoctor;
import org.keywork.shell.Texts;

class DecisionTextsTest {
    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    private final DecisionTexts texts = new DecisionTexts(new Texts(), TestDoctor.texts());

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyDecisionHasASentenceInBothLanguages(Code code) {
        var english = texts.of(Decision.of(code), Locale.ENGLISH);
        assertThat(english).isNotBlank().doesNotContain("{");
        assertThat(texts.of(Decision.of(code), Locale.FRENCH)).isNotBlank().isNotEqualTo(english);
        assertThat(texts.of(Decision.of(code).traced("7HQA3-MXRFK"), Locale.FRENCH))
                .endsWith("(Référence 7HQA3-MXRFK)");
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whatHappenedToAKeyIsSaidInsteadOfWhatItLooksLike(Damage damage) {
        var plain = Decision.of(Code.MALFORMED);
        assertThat(texts.of(plain.because(damage), Locale.ENGLISH)).isNotEqualTo(texts.of(plain, Locale.ENGLISH));
    }

    /** A revoked server gets none. */
    @Test
    void aRevokedKeysSentencePromisesNoNewKey() {
        assertThat(texts.of(Decision.of(Code.REVOKED), Locale.ENGLISH))
                .contains("was revoked", "Its server’s page in My Assets says why and what to do now")
                .doesNotContain("new key");
        assertThat(texts.of(Decision.of(Code.REVOKED), Locale.FRENCH))
                .contains("a été révoquée", "dit pourquoi et que faire maintenant")
                .doesNotContain("nouvelle clé");
    }

    @Test
    void anEndIsToldWithItsDayAndTimeZone() {
        var ended = Sample.GOOD.until("2026-06-30").state().decide(Sample.home(), NOW);
        assertThat(texts.of(ended, Locale.ENGLISH)).contains("ended on 30 June 2026 (Paris)");
        assertThat(texts.of(ended, Locale.FRENCH)).contains("le 30 juin 2026 (Paris)");
        var later =
                Sample.GOOD.in("Pacific/Kiritimati").from("2026-07-03").state().decide(Sample.home(), NOW);
        assertThat(texts.of(later, Locale.ENGLISH)).contains("begins on 3 July 2026 (Kiritimati)");
    }

    @Test
    void aReplacedKeyTellsUntilWhenItIsGood() {
        var replaced = Sample.GOOD.superseded(NOW).state().decide(Sample.home(), NOW);
        assertThat(texts.of(replaced, Locale.ENGLISH)).contains("before 8 July 2026, 12:00 (Paris)");
        assertThat(texts.of(replaced, Locale.FRENCH)).contains("avant le 8 juillet 2026 à 12:00 (Paris)");
    }
}
