package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BillingPropertiesTest {
    @Test
    void aLaptopNeedsNoneOfThem() {
        var settings = Documents.settings();

        assertThat(settings.standardRate()).isEqualTo(2000);
        assertThat(settings.paymentTerm()).isEqualTo(Period.ofDays(30));
        assertThat(settings.quoteValidity()).isEqualTo(Period.ofDays(30));
        assertThat(settings.suspendAfter()).isEqualTo(Period.ofDays(30));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.overdueReminders()).containsExactly(1, 8, 15, 24);
        assertThat(settings.seller().name()).contains("example");
        assertThat(settings.seller().address()).hasSize(3);
    }

    @Test
    void numbersMayBeGivenInGroups() {
        var settings = bind("seller.iban", "fr76 3000 6000 0112 3456 7890 189");

        assertThat(settings.seller().iban()).isEqualTo("FR7630006000011234567890189");
        assertThat(settings.seller().name()).contains("example");
    }

    @ParameterizedTest
    @CsvSource({
        "seller.name, ''",
        "seller.vat-number, FR12123456782",
        "seller.iban, FR7630006000011234567890188",
        "seller.bic, EXMPFRPPXX",
        "standard-rate, 20000",
        "standard-rate, -1",
        "payment-term, P0D",
        "quote-validity, P-1D",
        "suspend-after, P0D",
        "overdue-reminders, '8,1'",
        "overdue-reminders, '1,1'",
        "overdue-reminders, '0,8'"
    })
    void aSettingThatCantBeRightStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> bind(name, value))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keywork.billing." + name);
    }

    private static BillingProperties bind(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of("keywork.billing." + name, value)))
                .bindOrCreate("keywork.billing", Bindable.of(BillingProperties.class));
    }
}
