package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"73282932000074", "732 829 320 00074", "732.829.320-00074", "\u00A0732\u202F829 320 00074 "})
    void aNumberThatPassesTheLuhnCheckIsReadHoweverItIsGrouped(String typed) {
        assertThat(Siret.parse(typed)).contains(new Siret("73282932000074"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "73282932000075",
                "37282932000074",
                "7328293200007",
                "732829320000740",
                "7328293200007A",
                "７3282932000074"
            })
    void anythingElseIsRefused(String typed) {
        assertThat(Siret.parse(typed)).isEmpty();
    }

    @Test
    void everySingleWrongDigitIsFound() {
        var right = "73282932000074";
        for (var place = 0; place < right.length(); place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Siret.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void anOfficeOfLaPosteHasDigitsThatAddUpToAMultipleOfFive() {
        assertThat(Siret.parse("356 000 000 00048")).isPresent(); // its seat passes Luhn
        assertThat(Siret.parse("35600000049837")).isPresent(); // 45
        assertThat(Siret.parse("35600000049838")).isEmpty();
        assertThat(Siret.parse("35600100049836")).isEmpty(); // not La Poste’s
    }

    @Test
    void aNumberIsMadeOnlyInItsOneSpelling() {
        assertThatThrownBy(() -> new Siret("732 829 320 00074")).isInstanceOf(IllegalArgumentException.class);
    }
}
