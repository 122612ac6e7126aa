package org.keywork.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which orders a list shows. */
public enum OrderFilter {
    OPEN("o.state = 'OPEN'"),
    QUOTES("o.state = 'QUOTED'"),
    /** something is owed, whether it is due yet or not */
    UNPAID("o.balance_cents > 0"),
    OVERDUE("o.balance_cents > 0 and o.due_on < :today"),
    /** was paid and isn't owed */
    TO_PAY_BACK("o.balance_cents < 0 and o.state not in ('OPEN', 'QUOTED')"),
    ACCEPTED("o.state = 'ACCEPTED'"),
    ALL("1 = 1");

    private final String condition;

    OrderFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** As addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrderFilter> of(String code) {
        return Stream.of(values()).filter(filter -> filter.code().equals(code)).findFirst();
    }
}
