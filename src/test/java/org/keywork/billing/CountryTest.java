package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "F", "fr", "FRA", "XX", "XI", "EL", "EU", "UK"})
    void onlyCodesThatCountriesHaveAreCodes(String code) {
        assertThatThrownBy(() -> new Country(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeIsReadInEitherCase() {
        assertThat(Country.parse(" fr ")).contains(Country.FRANCE);
        assertThat(Country.parse("xx")).isEmpty();
    }

    @Test
    void aCountryIsNamedInTheReadersLanguage() {
        assertThat(new Country("DE").name(Locale.ENGLISH)).isEqualTo("Germany");
        assertThat(new Country("DE").name(Locale.FRENCH)).isEqualTo("Allemagne");
    }

    @Test
    void countriesAreListedWhereAReaderLooksForThem() {
        assertThat(Country.all(Locale.ENGLISH))
                .hasSizeGreaterThan(240)
                .containsSubsequence(Country.FRANCE, new Country("DE"), Country.MONACO);
        assertThat(Country.all(Locale.FRENCH))
                .containsSubsequence(new Country("DE"), new Country("EG"), new Country("ES"), Country.FRANCE);
    }

    @Test
    void overseasIsFrenchAndNoMemberState() {
        var reunion = new Country("RE");

        assertThat(reunion.isFrench()).isTrue();
        assertThat(reunion.isEuropeanUnion()).isFalse();
        assertThat(Country.FRANCE.isFrenchOverseas()).isFalse();
        assertThat(Country.MONACO.isFrench()).isFalse();
        assertThat(Country.MONACO.isEuropeanUnion()).isFalse();
    }
}
