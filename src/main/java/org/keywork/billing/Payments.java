package org.keywork.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of payments: rows are added and never changed. */
@Component
class Payments {
    private final JdbcClient jdbc;
    private final Clock clock;

    Payments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PaymentId write(OrderId order, NewPayment payment, @Nullable PaymentId reverses, Object actor) {
        var id = new PaymentId(UUID.randomUUID());
        jdbc.sql("""
                insert into payment (id, order_id, amount_cents, received_on, reference, recorded_by, recorded_at, reverses_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(order.value())
                .param(payment.amountCents())
                .param(payment.receivedOn())
                .param(payment.reference())
                .param(actor.toString())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(reverses == null ? null : reverses.value())
                .update();
        return id;
    }

    /** In the order in which they were recorded. */
    List<Payment> of(OrderId order) {
        return of(List.of(order)).getOrDefault(order, List.of());
    }

    /** The same for several, those without any left out. */
    Map<OrderId, List<Payment>> of(Collection<OrderId> orders) {
        record Of(OrderId order, Payment payment) {}
        return orders.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                select p.id, p.order_id, p.amount_cents, p.received_on, p.reference, p.recorded_at, p.reverses_id,
                    exists (select 1 from payment r where r.reverses_id = p.id) as is_reversed
                from payment p where p.order_id in (:orders) order by p.entry""")
                        .param("orders", orders.stream().map(OrderId::value).toList())
                        .query((row, number) ->
                                new Of(new OrderId(row.getObject("order_id", UUID.class)), payment(row)))
                        .list()
                        .stream()
                        .collect(groupingBy(Of::order, mapping(Of::payment, toList())));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                row.getLong("amount_cents"),
                row.getObject("received_on", LocalDate.class),
                row.getString("reference"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("reverses_id", UUID.class)).map(PaymentId::new),
                row.getBoolean("is_reversed"));
    }
}
