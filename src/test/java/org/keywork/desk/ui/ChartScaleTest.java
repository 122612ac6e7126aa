package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartScaleTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "4,4", "7,8", "23,25", "100,100", "101,150"})
    void itEndsAtARoundNumberNotFarAboveTheHighestValue(long highest, long top) {
        var scale = ChartScale.of(highest, 1);
        assertThat(scale.top()).isEqualTo(top);
        assertThat(scale.steps()).isBetween(1, 5);
        assertThat(scale.ticks()).startsWith(top).endsWith(0L);
    }

    @Test
    void itsStepsAreWholeEuros() {
        assertThat(ChartScale.of(0, 100).ticks()).containsExactly(100L, 0L);
        assertThat(ChartScale.of(130, 100).ticks()).containsExactly(200L, 100L, 0L);
        assertThat(ChartScale.of(12_345_67, 100).ticks()).containsExactly(15_000_00L, 10_000_00L, 5_000_00L, 0L);
    }

    @Test
    void aBarIsAsHighAsItsShareOfTheScale() {
        assertThat(ChartScale.of(23, 1).share(5)).isEqualTo(20);
        assertThat(ChartScale.of(23, 1).share(-5)).isZero();
    }
}
