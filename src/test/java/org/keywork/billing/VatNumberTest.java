package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTest {
    /** Country, well formed, one character short, a letter where none may be (or a digit where a letter must be). */
    private static final String MEMBER_STATES = """
            AT | ATU12345678      | ATU1234567       | AT123456789
            BE | BE0123456789     | BE012345678      | BE2123456789
            BG | BG123456789      | BG12345678       | BG12345678A
            CY | CY12345678X      | CY1234567X       | CY123456789
            CZ | CZ12345678       | CZ1234567        | CZ1234567A
            DE | DE123456789      | DE12345678       | DE12345678A
            DK | DK12345678       | DK1234567        | DK1234567A
            EE | EE123456789      | EE12345678       | EE12345678A
            GR | EL123456789      | EL12345678       | EL12345678A
            ES | ESA1234567B      | ESA123456B       | ES123456789
            FI | FI12345678       | FI1234567        | FI1234567A
            FR | FR11123456782    | FR1112345678     | FR1112345678A
            HR | HR12345678901    | HR1234567890     | HR1234567890A
            HU | HU12345678       | HU1234567        | HU1234567A
            IE | IE1234567WI      | IE1234567        | IE12345678I
            IT | IT12345678901    | IT1234567890     | IT1234567890A
            LT | LT123456789      | LT12345678       | LT12345678A
            LU | LU12345678       | LU1234567        | LU1234567A
            LV | LV12345678901    | LV1234567890     | LV1234567890A
            MT | MT12345678       | MT1234567        | MT1234567A
            NL | NL123456789B01   | NL123456789B0    | NL123456789A01
            PL | PL1234567890     | PL123456789      | PL123456789A
            PT | PT123456789      | PT12345678       | PT12345678A
            RO | RO12             | RO1              | RO1A
            SE | SE123456789001   | SE12345678900    | SE12345678900A
            SI | SI12345678       | SI1234567        | SI1234567A
            SK | SK1234567890     | SK123456789      | SK123456789A
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MEMBER_STATES)
    void everyMemberStatesNumbersAreToldFromWhatIsNone(String country, String good, String tooShort, String wrong) {
        assertThat(VatNumber.parse(good).orElseThrow().country()).isEqualTo(new Country(country));
        assertThat(VatNumber.parse(tooShort)).isEmpty();
        assertThat(VatNumber.parse(wrong)).isEmpty();
        assertThat(VatNumber.parse(good + "9999999999")).isEmpty();
    }

    @Test
    void everyMemberStateIsAmongThem() {
        var sampled = MEMBER_STATES.lines().map(line -> line.substring(0, 2)).collect(Collectors.toSet());
        var members = Country.all(Locale.ENGLISH).stream()
                .filter(Country::isEuropeanUnion)
                .map(Country::code)
                .collect(Collectors.toSet());

        assertThat(sampled).hasSize(27).isEqualTo(members);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG1234567890",
                "CZ123456789",
                "CZ1234567890",
                "ES12345678Z",
                "ESX1234567L",
                "IE1234567A",
                "IE1A23456B",
                "IE1+23456B",
                "LT123456789012",
                "RO1234567890",
                "FRXX123456782",
                "FR0A123456782"
            })
    void otherFormsThatMemberStatesUseAreNumbersToo(String number) {
        assertThat(VatNumber.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr 11 123 456 782",
                "FR.11.123.456.782",
                "FR-11-123-456-782",
                "\u00A0FR11\u202F123\u00A0456\u2011782\t"
            })
    void blanksDotsDashesAndCaseDontMatter(String typed) {
        assertThat(VatNumber.parse(typed)).contains(new VatNumber("FR11123456782"));
    }

    @Test
    void aGreekNumberMayBeTypedWithTheCodeOfTheCountry() {
        assertThat(VatNumber.parse("GR 123456789")).contains(new VatNumber("EL123456789"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "F",
                "FR",
                "11123456782",
                "XI123456789",
                "GB123456789",
                "CHE123456789",
                "US123",
                "FR11123456783",
                "FR12123456782",
                "FRO1123456782",
                "FRI1123456782",
                "FR١١123456782"
            })
    void whatIsNoMemberStatesNumberIsRefused(String typed) {
        assertThat(VatNumber.parse(typed)).isEmpty();
    }

    @Test
    void theExampleThatIsShownForACountryIsANumberOfThatCountry() {
        Country.all(Locale.ENGLISH).stream().filter(Country::isEuropeanUnion).forEach(country -> {
            var form = VatNumberForm.of(VatNumber.prefix(country)).orElseThrow();
            assertThat(VatNumber.parse(form.example())).as(form.example()).isPresent();
            assertThat(VatNumber.parse(form.example()).orElseThrow().belongsTo(country))
                    .isTrue();
            assertThat(form.fits(form.shortest()) && form.fits(form.longest())).isTrue();
        });
    }

    @Test
    void aNumberThatIsFarTooLongIsRefused() {
        assertThat(VatNumber.parse(" ".repeat(1_000_000) + "FR11123456782")).isEmpty();
    }

    @Test
    void aNumberIsMadeOnlyInItsOneSpelling() {
        assertThatThrownBy(() -> new VatNumber("FR 11 123 456 782")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"FR,true", "MC,true", "RE,true", "GP,true", "DE,false", "BE,false", "US,false"})
    void aFrenchNumberIsForFranceMonacoAndOverseas(String country, boolean belongs) {
        assertThat(new VatNumber("FR11123456782").belongsTo(new Country(country)))
                .isEqualTo(belongs);
    }

    @Test
    void aGreekNumberIsForGreece() {
        assertThat(new VatNumber("EL123456789").belongsTo(new Country("GR"))).isTrue();
    }
}
