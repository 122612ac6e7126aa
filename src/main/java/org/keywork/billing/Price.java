package org.keywork.billing;

import java.util.List;

/** What is to be paid for some lines. VAT is counted, and rounded, once: on the net total. */
public record Price(List<PriceLine> lines, Vat vat) {
    public Price {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A price has at least one line");
        }
        lines = List.copyOf(lines);
    }

    /** Without VAT, in cents. */
    public long net() {
        return lines.stream().mapToLong(PriceLine::netCents).reduce(0, Math::addExact);
    }

    public long vatCents() {
        return vat.on(net());
    }

    /** With VAT, in cents: what is to be paid. */
    public long gross() {
        return Math.addExact(net(), vatCents());
    }

    /** What a credit note says that takes all of it back. */
    public Price negated() {
        return new Price(lines.stream().map(PriceLine::negated).toList(), vat);
    }
}
