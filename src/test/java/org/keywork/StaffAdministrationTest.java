package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffAdministrationTest {
    @ParameterizedTest
    @CsvSource({
        "--spring.datasource.url=jdbc:h2:mem:a, true",
        "--keywork.base-url=https://keys.example.org, true",
        "--email=sasha@vendor.example, false",
        "--name=St. Sasha, false",
        "--roles, false",
        "sasha@vendor.example, false",
        "staff, false"
    })
    void aSettingHasADotInItsName(String arg, boolean setting) {
        assertThat(StaffAdministration.isSetting(arg)).isEqualTo(setting);
    }
}
