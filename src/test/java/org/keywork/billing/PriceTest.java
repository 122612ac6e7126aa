package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {
    private static final Vat FRENCH = new Vat(VatRule.FRENCH, 2000);

    @Test
    void vatIsRoundedOnceOnTheNetTotal() {
        var line = PriceLine.of("Standard", 1, 3);
        var price = new Price(List.of(line, line, line), FRENCH);

        assertThat(price.net()).isEqualTo(9);
        assertThat(price.vatCents()).isEqualTo(2); // a line at a time it would be 3
        assertThat(price.gross()).isEqualTo(11);
    }

    @Test
    void aLineIsItsQuantityTimesItsPrice() {
        assertThat(PriceLine.of("Standard", 12, 100_050)).isEqualTo(new PriceLine("Standard", 12, 100_050, 1_200_600));
    }

    @Test
    void aDiscountIsOneAmountAlsoWhereItIsTakenBack() {
        var server = PriceLine.of("Standard", 1, 59_000);
        var discount = PriceLine.of("10% off", 1, -5_900);
        var price = new Price(List.of(server, discount), FRENCH);
        assertThat(discount.isTakenOffOf(price.lines())).isTrue();
        assertThat(server.isTakenOffOf(price.lines())).isFalse();
        assertThat(discount.negated().isTakenOffOf(price.negated().lines())).isTrue();
        assertThat(server.negated().isTakenOffOf(price.negated().lines())).isFalse();
        assertThat(PriceLine.of("Basic, not used", 2, -5_900).isTakenOffOf(price.lines()))
                .isFalse();
    }

    @Test
    void takenBackAPriceIsItsExactOpposite() {
        var price = new Price(List.of(PriceLine.of("Standard", 7, 12_348), PriceLine.of("Basic", 1, 5)), FRENCH);

        assertThat(price.negated().net()).isEqualTo(-price.net());
        assertThat(price.negated().vatCents()).isEqualTo(-price.vatCents());
        assertThat(price.negated().gross()).isEqualTo(-price.gross());
    }

    @Test
    void amountsThatCantBeCountedAreRefusedAndNeverWrapAround() {
        assertThatThrownBy(() -> PriceLine.of("Standard", 2, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        var most = new PriceLine("Standard", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThatThrownBy(() -> new Price(List.of(most, most), FRENCH).net()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Price(List.of(most), FRENCH).gross()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aPriceIsForSomething() {
        assertThatThrownBy(() -> new Price(List.of(), FRENCH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PriceLine.of("Standard", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PriceLine.of("Standard", 1_000_000, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PriceLine.of("Two\nlines", 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0         | €0.00          | 0,00~€
            5         | €0.05          | 0,05~€
            123450    | €1,234.50      | 1~234,50~€
            -123450   | -€1,234.50     | -1~234,50~€
            100000000 | €1,000,000.00  | 1~000~000,00~€
            """)
    void amountsAreWrittenAsTheReaderWritesThem(long cents, String english, String french) {
        assertThat(Euros.text(cents, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Euros.text(cents, Locale.FRENCH)).isEqualTo(french.replace('~', '\u00A0'));
    }
}
