package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.billing.Euros;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 234,50   | 123450
                    1234,5     | 123450
                    1234.50    | 123450
                    12         | 1200
                    0,01       | 1
                    1 234,50 € | 123450
                    1 000 000  | 100000000
                    """)
    void frenchAmountsAreRead(String typed, long cents) {
        assertThat(Amounts.parse(typed, Locale.FRENCH)).hasValue(cents);
        assertThat(Amounts.parse(typed.replace(' ', '\u00A0'), Locale.FRENCH)).hasValue(cents);
        assertThat(Amounts.parse(typed.replace(' ', '\u202F'), Locale.FRENCH)).hasValue(cents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,234.50   | 123450
                    1234.5     | 123450
                    €1,234.50  | 123450
                    1,234      | 123400
                    """)
    void englishAmountsAreRead(String typed, long cents) {
        assertThat(Amounts.parse(typed, Locale.ENGLISH)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0,00", "-5", "1.234", "1.234,50", "12 34", "1,2,3", "ten", "1e9", "99999999999", "١٢"})
    void whatIsNoAmountOrMayMeanTwoIsRefused(String typed) {
        assertThat(Amounts.parse(typed, Locale.FRENCH)).isEmpty();
    }

    @Test
    void whatIsShownCanBeTypedBack() {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(Amounts.parse(Euros.text(123_456_789, language), language))
                    .hasValue(123_456_789);
        }
    }
}
