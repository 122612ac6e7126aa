package org.keywork.billing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an order comes to, line by line: it stays what it was when the order was written. */
@Embeddable
@SuppressWarnings("UnusedVariable") // the sums are only written here, and read in SQL
class AgreedPrice {
    @ElementCollection
    @CollectionTable(name = "customer_order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "place")
    private List<OrderLine> lines = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private VatRule vatRule;

    private int vatRate;
    private long netCents;
    private long vatCents;
    private int discountPoints;
    private @Nullable String discountReason;

    @SuppressWarnings("NullAway.Init")
    protected AgreedPrice() {}

    AgreedPrice(Price price, Discount discount) {
        price.lines().forEach(line -> lines.add(OrderLine.of(line)));
        vatRule = price.vat().rule();
        vatRate = price.vat().basisPoints();
        netCents = price.net();
        vatCents = price.vatCents();
        discountPoints = discount.basisPoints();
        discountReason = discount.reason().orElse(null);
    }

    Price price() {
        return new Price(lines.stream().map(OrderLine::line).toList(), new Vat(vatRule, vatRate));
    }

    Discount discount() {
        return new Discount(discountPoints, Optional.ofNullable(discountReason));
    }
}
