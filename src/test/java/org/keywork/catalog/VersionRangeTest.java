package org.keywork.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionRangeTest {
    @Test
    void whereItBeginsAndEndsIsWhatAllItsLimitsLeave() {
        var range = VersionRange.parse(">=10.0 <12.0 >=10.0.3 <13.0");
        assertThat(range.lowest()).contains(new GlpiVersion(10, 0, 3));
        assertThat(range.end()).contains(new GlpiVersion(12, 0, 0));
        assertThat(range.covers(new GlpiVersion(10, 0, 3))).isTrue();
        assertThat(range.covers(new GlpiVersion(10, 0, 2))).isFalse();
        assertThat(range.covers(new GlpiVersion(12, 0, 0))).isFalse();
        assertThat(VersionRange.parse(">=10.0").end()).isEmpty();
        assertThat(VersionRange.parse("<12.0").lowest()).isEmpty();
    }
}
