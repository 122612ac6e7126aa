package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.shell.Texts;

class VatTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            FR, 75001,                , FRENCH,            2000
            FR, 75001, FR11123456782  , FRENCH,            2000
            FR, 20000,                , FRENCH,            2000
            FR, 97000,                , FRENCH,            2000
            FR, 98000,                , FRENCH,            2000
            FR, 98099,                , FRENCH,            2000
            MC, 98000,                , FRENCH,            2000
            MC, 98000, FR11123456782  , FRENCH,            2000
            DE, 10115, DE123456789    , REVERSE_CHARGE,    0
            DE, 10115,                , EU_WITHOUT_NUMBER, 2000
            GR, 10431, EL123456789    , REVERSE_CHARGE,    0
            ES, 97100, ESA1234567B    , REVERSE_CHARGE,    0
            GB, SW1A 1AA,             , OUTSIDE_EU,        0
            CH, 8001,                 , OUTSIDE_EU,        0
            US, 97201,                , OUTSIDE_EU,        0
            AX, 22100,                , OUTSIDE_EU,        0
            RE, 97400, FR11123456782  , OVERSEAS,          0
            """)
    void theRuleFollowsFromAddressAndNumber(
            String country, String postcode, String number, VatRule rule, int basisPoints) {
        var customer =
                Customers.in(country, postcode, Optional.ofNullable(number).flatMap(VatNumber::parse));

        assertThat(Vat.of(customer, 2000)).isEqualTo(new Vat(rule, basisPoints));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GP", "GF", "MQ", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF"})
    void overseasIsToldByItsCode(String country) {
        assertThat(Vat.of(Customers.in(country, "97100"), 2000)).isEqualTo(new Vat(VatRule.OVERSEAS, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "97110", "97200", "97300", "97400", "97500", "97600", "97700", "97800", "98400", "98600", "98714",
                "98800", "974 00"
            })
    void overseasIsToldByItsPostcode(String postcode) {
        assertThat(Vat.of(Customers.in("FR", postcode), 2000).rule()).isEqualTo(VatRule.OVERSEAS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97000", "97900", "98000", "98100", "98500", "98900", "96000", "99999", "09710"})
    void otherPostcodesAreOfTheMainlandOrMonaco(String postcode) {
        assertThat(Vat.of(Customers.in("FR", postcode), 2000).rule()).isEqualTo(VatRule.FRENCH);
    }

    @Test
    void everyOtherMemberStatePaysWithoutANumber() {
        var others = Country.all(Locale.ENGLISH).stream()
                .filter(Country::isEuropeanUnion)
                .filter(country -> !country.equals(Country.FRANCE))
                .toList();

        assertThat(others).hasSize(26).allSatisfy(country -> assertThat(
                        Vat.of(Customers.in(country.code(), "10115"), 2000))
                .isEqualTo(new Vat(VatRule.EU_WITHOUT_NUMBER, 2000)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,0", "3,1", "100,20", "12345,2469", "12347,2469", "12348,2470", "-100,-20", "-3,-1"})
    void vatIsRoundedToTheNearestCent(long net, long vat) {
        assertThat(new Vat(VatRule.FRENCH, 2000).on(net)).isEqualTo(vat);
    }

    @ParameterizedTest
    @CsvSource({"10,1", "9,0", "30,2", "-10,-1", "-9,0"})
    void halfACentIsRoundedAwayFromZero(long net, long vat) {
        assertThat(new Vat(VatRule.FRENCH, 500).on(net)).isEqualTo(vat); // 5 % of 10 cents is half a cent
    }

    @Property(tries = 300)
    void whatIsTakenBackIsWhatWasAdded(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long net, @ForAll @IntRange(max = 10_000) int rate) {
        var vat = new Vat(VatRule.FRENCH, rate);

        assertThat(vat.on(-net)).isEqualTo(-vat.on(net));
        assertThat(vat.on(net)).isBetween(0L, net);
    }

    @Test
    void noRateIsHeldAgainstItsRule() {
        assertThatThrownBy(() -> new Vat(VatRule.REVERSE_CHARGE, 2000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Vat(VatRule.FRENCH, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Vat(VatRule.FRENCH, 10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateIsWrittenAsTheReaderWritesIt() {
        assertThat(new Vat(VatRule.FRENCH, 2000).rate(Locale.ENGLISH)).isEqualTo("20%");
        assertThat(new Vat(VatRule.FRENCH, 2000).rate(Locale.FRENCH)).isEqualTo("20\u00A0%");
        assertThat(new Vat(VatRule.FRENCH, 550).rate(Locale.FRENCH)).isEqualTo("5,5\u00A0%");
    }

    @ParameterizedTest
    @EnumSource(VatRule.class)
    void everyRuleHasItsNoteInEveryLanguage(VatRule rule) {
        var texts = new Texts();

        assertThat(Texts.LANGUAGES).allSatisfy(language -> assertThat(texts.get(language, rule.noteKey()))
                .isNotBlank());
    }
}
