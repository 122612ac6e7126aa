package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Optional;
import org.keywork.billing.Euros;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderNavigation;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge.Tone;

/** What orders need: money, an answer to a quote, or ours. */
@SpringComponent
class OrderAttention {
    private static final int DUE_SOON_DAYS = 14;

    private final OrderWords words;
    private final Moments moments;

    OrderAttention(OrderWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    Optional<Attention> of(OrderDetails order, LocalDate today) {
        return switch (order.state()) {
            case ACCEPTED ->
                order.isOverdue(today)
                        ? Optional.of(overdue(order))
                        : Optional.of(order).filter(it -> isDueSoon(it, today)).map(this::due);
            case OPEN -> Optional.of(open(order));
            case QUOTED ->
                order.validUntil().filter(until -> !until.isBefore(today)).map(until -> quoted(order, until));
            default -> Optional.empty();
        };
    }

    private static boolean isDueSoon(OrderDetails order, LocalDate today) {
        var last = today.plusDays(DUE_SOON_DAYS);
        return order.balanceCents() > 0
                && order.dueOn().filter(due -> !due.isAfter(last)).isPresent();
    }

    private Attention overdue(OrderDetails order) {
        return new Attention(
                1,
                Tone.ERROR,
                text("dashboard.overdue", order.number()),
                text("dashboard.overdue.text", owed(order), due(order.dueOn())),
                OrderNavigation.to(order.id()),
                text("dashboard.see.pay"));
    }

    private Attention due(OrderDetails order) {
        return new Attention(
                4,
                Tone.WARNING,
                text("dashboard.due", owed(order), due(order.dueOn())),
                text("dashboard.due.text", order.number(), words.what(order)),
                OrderNavigation.to(order.id()),
                text("dashboard.see.pay"));
    }

    private Attention quoted(OrderDetails order, LocalDate until) {
        return new Attention(
                5,
                Tone.NEUTRAL,
                text("dashboard.quote", order.number()),
                text("dashboard.quote.text", words.what(order), moments.dateInWords(until)),
                OrderNavigation.to(order.id()),
                text("dashboard.see.quote"));
    }

    private Attention open(OrderDetails order) {
        return new Attention(
                Attention.WITH_US,
                Tone.NEUTRAL,
                text("dashboard.open", order.number()),
                words.what(order),
                OrderNavigation.to(order.id()),
                text("dashboard.see.order"));
    }

    private String due(Optional<LocalDate> on) {
        return on.map(moments::dateInWords).orElse("");
    }

    private static String owed(OrderDetails order) {
        return Euros.text(order.balanceCents(), Languages.current());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
