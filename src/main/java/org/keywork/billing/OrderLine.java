package org.keywork.billing;

import jakarta.persistence.Embeddable;

@Embeddable
record OrderLine(String what, int quantity, long unitCents, long netCents) {
    static OrderLine of(PriceLine line) {
        return new OrderLine(line.what(), line.quantity(), line.unitCents(), line.netCents());
    }

    PriceLine line() {
        return new PriceLine(what, quantity, unitCents, netCents);
    }
}
