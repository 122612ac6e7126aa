package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keywork.billing.Euros;
import org.keywork.billing.Invoice;
import org.keywork.billing.InvoiceKind;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderState;
import org.keywork.catalog.Offer;
import org.keywork.catalog.OfferReference;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionState;

/** How an order stands, in a word and in sentences. */
@SpringComponent
class OrderWords {
    private final Offers offers;
    private final Moments moments;

    OrderWords(Offers offers, Moments moments) {
        this.offers = offers;
        this.moments = moments;
    }

    /** What one reads in a list: {@code Renewal of Standard, 3 servers, 1 year}. */
    String what(OrderDetails order) {
        var wanted = order.wanted();
        return text(
                "order.what." + wanted.kind() + (isCloud(order) ? ".cloud" : ""),
                title(wanted.product()),
                wanted.servers(),
                wanted.years());
    }

    boolean isCloud(OrderDetails order) {
        return offer(order).filter(Offer::isCloud).isPresent();
    }

    Optional<Offer> offer(OrderDetails order) {
        return offers.find(order.wanted().product());
    }

    String title(OfferReference reference) {
        return offers.find(reference)
                .map(found -> found.title(Languages.current()))
                .orElse(reference.value());
    }

    StatusBadge badge(OrderDetails order, LocalDate today) {
        return switch (order.state()) {
            case QUOTED -> isOver(order, today) ? badge(Tone.ERROR, "quote-over") : badge(Tone.NEUTRAL, "quote");
            case OPEN -> badge(Tone.NEUTRAL, "open");
            case ACCEPTED -> {
                if (order.isOverdue(today)) {
                    yield order.isPartlyPaid()
                            ? new StatusBadge(Tone.ERROR, text("order.state.unpaid-rest", euros(order.balanceCents())))
                            : badge(Tone.ERROR, "unpaid");
                }
                if (order.isPartlyPaid()) {
                    yield badge(Tone.NEUTRAL, "partly-paid");
                }
                yield order.balanceCents() > 0
                        ? badge(Tone.NEUTRAL, "waiting-for-payment")
                        : badge(Tone.SUCCESS, "paid");
            }
            case WITHDRAWN -> badge(Tone.NEUTRAL, "withdrawn");
            case DECLINED -> badge(Tone.ERROR, "declined");
            case CANCELLED -> badge(Tone.ERROR, "cancelled");
        };
    }

    /** @param granted the subscription that it brought or prolonged, where it did */
    List<String> sentences(OrderDetails order, Optional<Entitlement> granted, LocalDate today) {
        var day = order.decidedAt().map(moments::day).orElse("");
        var sentences = new ArrayList<String>();
        switch (order.state()) {
            case QUOTED ->
                sentences.add(text(
                        isOver(order, today) ? "order.state.quote-over.text" : "order.state.quote.text",
                        order.validUntil().map(moments::dateInWords).orElse("")));
            case OPEN -> sentences.add(text("order.state.open.text"));
            case ACCEPTED -> {
                owed(order, today).ifPresent(sentences::add);
                sentences.add(text("order.state.accepted.text", day));
                granted.ifPresent(subscription -> sentences.add(effect(order, subscription, today)));
            }
            case WITHDRAWN -> sentences.add(text("order.state.withdrawn.text", day));
            case DECLINED -> sentences.add(text("order.state.declined.text", day));
            case CANCELLED -> sentences.add(text("order.state.cancelled.text", day));
        }
        order.decisionNote().ifPresent(note -> sentences.add(text("order.state.note", note)));
        order.quoteNumber().ifPresent(quote -> sentences.add(text("order.from-quote", quote)));
        if (order.balanceCents() < 0) {
            sentences.add(text(
                    order.state() == OrderState.OPEN ? "order.state.paid-already" : "order.state.paid-more",
                    euros(-order.balanceCents())));
        }
        return sentences;
    }

    private Optional<String> owed(OrderDetails order, LocalDate today) {
        if (order.balanceCents() <= 0) {
            return Optional.of(text("order.state.paid.text"));
        }
        var isOverdue = order.isOverdue(today);
        var key = order.isPartlyPaid()
                ? isOverdue ? "unpaid-rest" : "partly-paid"
                : isOverdue ? "unpaid" : "waiting-for-payment";
        return order.dueOn()
                .map(due -> text(
                        "order.state." + key + ".text",
                        euros(order.balanceCents()),
                        moments.dateInWords(due),
                        euros(order.invoicedCents())));
    }

    /** Whether an invoice of that order is paid, or what of it is due; nothing of a credit note. */
    Optional<StatusBadge> badge(Invoice invoice, OrderDetails order, LocalDate today) {
        if (!invoice.stands()) {
            return invoice.kind() == InvoiceKind.INVOICE
                    ? Optional.of(badge(Tone.NEUTRAL, "invoice.taken-back"))
                    : Optional.empty();
        }
        if (order.balanceCents() <= 0) {
            return Optional.of(badge(Tone.SUCCESS, "paid"));
        }
        var isOverdue = order.isOverdue(today);
        return Optional.of(new StatusBadge(
                isOverdue ? Tone.ERROR : Tone.NEUTRAL,
                text(
                        isOverdue ? "order.state.invoice.overdue" : "order.state.invoice.due",
                        euros(order.balanceCents()),
                        order.dueOn().map(moments::dateInWords).orElse(""))));
    }

    private String effect(OrderDetails order, Entitlement granted, LocalDate today) {
        if (granted.state() == SubscriptionState.CANCELLED) {
            return text("order.effect.over");
        }
        var end = granted.end().map(moments::dateInWords).orElse("");
        if (granted.end().filter(today::isAfter).isPresent()) {
            return text("order.effect.ended", end);
        }
        if (granted.state() == SubscriptionState.SUSPENDED) {
            return text("order.effect.suspended");
        }
        if (granted.begin().filter(today::isBefore).isPresent()) {
            return text(
                    "order.effect.begins",
                    granted.begin().map(moments::dateInWords).orElse(""),
                    end);
        }
        if (order.wanted().kind() == OrderKind.RENEWAL) {
            return text("order.effect.renewed", end);
        }
        if (isCloud(order)) {
            return text("order.effect.cloud", end);
        }
        return text(order.servers().isEmpty() ? "order.effect.unused" : "order.effect.used", end);
    }

    /** Whether it is a quote that can't be ordered by any more. */
    static boolean isOver(OrderDetails order, LocalDate today) {
        return order.state() != OrderState.QUOTED
                || order.validUntil().filter(today::isAfter).isPresent();
    }

    private static String euros(long cents) {
        return Euros.text(cents, Languages.current());
    }

    private static StatusBadge badge(Tone tone, String key) {
        return new StatusBadge(tone, text("order.state." + key));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
