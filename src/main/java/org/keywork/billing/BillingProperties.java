package org.keywork.billing;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sells, and on which terms.
 *
 * @param standardRate VAT in France, in hundredths of a percent
 * @param paymentTerm from the day of an invoice to the day it is due
 * @param quoteValidity from the day of a quote to the last day it can be accepted
 * @param zone where documents are dated
 * @param suspendAfter from the due day of an unpaid invoice to the suspension of what it is for
 * @param overdueReminders on which days after the due day an unpaid invoice is reminded of, in order
 */
@ConfigurationProperties("keywork.billing")
public record BillingProperties(
        @DefaultValue Seller seller,
        @DefaultValue("2000") int standardRate,
        @DefaultValue("P30D") Period paymentTerm,
        @DefaultValue("P30D") Period quoteValidity,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("P30D") Period suspendAfter,
        @DefaultValue({"1", "8", "15", "24"}) List<Integer> overdueReminders) {
    public BillingProperties {
        if (standardRate < 0 || standardRate > 10_000) {
            throw new IllegalArgumentException("keywork.billing.standard-rate is 0 to 10000 hundredths of a percent");
        }
        requirePositive("payment-term", paymentTerm);
        requirePositive("quote-validity", quoteValidity);
        requirePositive("suspend-after", suspendAfter);
        overdueReminders = List.copyOf(overdueReminders);
        var inOrder = overdueReminders.stream().sorted().distinct().toList();
        if (!inOrder.equals(overdueReminders) || overdueReminders.stream().anyMatch(day -> day < 1)) {
            throw new IllegalArgumentException(
                    "keywork.billing.overdue-reminders are days after the due day, in order");
        }
    }

    private static void requirePositive(String name, Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("keywork.billing." + name + " must be some days");
        }
    }
}
