package org.keywork.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CluesTest {
    @Test
    void aReferenceIsFoundInTheWholeSentenceThatGlpiPrinted() {
        assertThat(clues("This registration key is already used by another server. (Reference XJGPN-9TPTD)")
                        .trace())
                .contains("XJGPN-9TPTD");
        assertThat(clues("> Cette clé est refusée.\n> (Référence XJGPN-9TPTD)\n\nBonjour, que faire ?")
                        .trace())
                .contains("XJGPN-9TPTD");
    }

    @Test
    void byItselfItIsOneInAnyCaseAndWithoutItsDash() {
        assertThat(clues("xjgpn9tptd").trace()).contains("XJGPN-9TPTD");
    }

    @Test
    void whatOnlyLooksAlikeIsNone() {
        assertThat(clues("two words-of a text, and order O-2026-031415").trace())
                .isEmpty();
        assertThat(clues("ACDEF-GHJKMN").trace()).isEmpty();
        assertThat(clues("6F9619FF-8B86-D011-B42D-00CF4FC964FF").trace()).isEmpty();
    }

    private static Clues clues(String text) {
        return Clues.of(text, new PastedKeys());
    }
}
