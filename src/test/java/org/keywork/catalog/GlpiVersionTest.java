package org.keywork.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlpiVersionTest {
    @ParameterizedTest
    @CsvSource({
        "10.0, 10.0.0",
        "10.0.16, 10.0.16",
        "11.1.0-dev, 11.1.0",
        "11.0.0-rc1, 11.0.0",
        "9.4.1.1, 9.4.1",
        "11.0.0beta, 11.0.0",
        "9.5.13, 9.5.13"
    })
    void isReadAsGlpiReducesIt(String text, String version) {
        assertThat(GlpiVersion.parse(text))
                .hasValueSatisfying(v -> assertThat(v).hasToString(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "v10.0", "ten.zero", "10.0.0 (x)", " 10.0", "1234567.0", "10.0\n", "-1.0"})
    void isNothingElse(String text) {
        assertThat(GlpiVersion.parse(text)).isEmpty();
    }

    @Test
    void isNeverLonger() {
        assertThat(GlpiVersion.parse("10.0-" + "x".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ">=10.0, 10.0.0, true",
        ">=10.0, 9.5.13, false",
        ">=10.0, 11.0.4, true",
        ">=10.0.3, 10.0.2, false",
        ">=10.0 <11.0, 10.9.9, true",
        ">=10.0 <11.0, 11.0.0, false",
        "<11.0, 9.5.0, true"
    })
    void isCoveredByARangeOrNot(String range, String version, boolean covered) {
        assertThat(VersionRange.parse(range).covers(GlpiVersion.parse(version).orElseThrow()))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0", ">10.0", ">=", ">=10.0  <11.0", ">= 10.0", "~10.0"})
    void aRangeSaysWhatItMeans(String text) {
        assertThatThrownBy(() -> VersionRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "-1", "network basic", "réseau", "a\nb"})
    void anOfferReferenceIsSafeInGlpisPages(String text) {
        assertThatThrownBy(() -> new OfferReference(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfferReference("a".repeat(51))).isInstanceOf(IllegalArgumentException.class);
    }
}
