package org.keywork.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.keywork.subscription.Entitlement;
import org.springframework.stereotype.Component;

/**
 * What was agreed for the days of a subscription that are left: an upgrade takes it off, and never more, whatever the offer costs
 * today and whatever was taken off then.
 */
@Component
class UnusedDays {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private final OrderRepository orders;

    UnusedDays(OrderRepository orders) {
        this.orders = orders;
    }

    /** In cents, without VAT, for one server: from that day to the last one that is ordered. */
    long perServer(Entitlement subscription, LocalDate from) {
        var periods = orders.periodsOf(subscription.id());
        var worth = BigDecimal.ZERO;
        for (int i = 0; i < periods.size(); i++) {
            var last = i + 1 < periods.size()
                    ? begin(periods.get(i + 1)).minusDays(1)
                    : subscription.paidUntil().orElseThrow();
            worth = worth.add(left(periods.get(i), last, from));
        }
        return worth.setScale(0, RoundingMode.DOWN).longValueExact();
    }

    private static BigDecimal left(Order order, LocalDate last, LocalDate from) {
        var begin = begin(order);
        if (last.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        var unused = ChronoUnit.DAYS.between(begin.isAfter(from) ? begin : from, last) + 1;
        return agreed(order)
                .multiply(BigDecimal.valueOf(unused))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, last) + 1), 4, RoundingMode.DOWN);
    }

    /** For one server and the whole period: its first line is what was bought, and a discount went off what they come to. */
    private static BigDecimal agreed(Order order) {
        var discount = order.discount().basisPoints();
        var lines = order.price().lines();
        List<PriceLine> priced = discount > 0 ? lines.subList(0, lines.size() - 1) : lines;
        var sum = priced.stream().mapToLong(PriceLine::unitCents).sum();
        return BigDecimal.valueOf(priced.getFirst().unitCents())
                .subtract(BigDecimal.valueOf(sum)
                        .multiply(BigDecimal.valueOf(discount))
                        .divide(WHOLE, 4, RoundingMode.UP));
    }

    private static LocalDate begin(Order order) {
        return order.periodBegin().orElseThrow();
    }
}
