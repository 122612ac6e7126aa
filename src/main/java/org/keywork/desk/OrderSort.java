package org.keywork.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order a list shows orders. */
public enum OrderSort {
    /** the latest first */
    PLACED("o.placed_at desc, o.number desc"),
    /** what is or was due longest first, what was never due last */
    DUE("o.due_on, o.number"),
    /** the highest first, without VAT */
    AMOUNT("o.net_cents desc, o.number desc");

    private final String columns;

    OrderSort(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }

    /** As addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrderSort> of(String code) {
        return Stream.of(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
