package org.keywork.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.billing.BillingProperties;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderState;
import org.keywork.catalog.OfferReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every customer's orders, a page at a time: as quick with hundreds of thousands as with ten. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SALES')")
public class OrderList {
    private static final String COLUMNS = """
            select o.id, o.number, o.organization_id, g.name, o.product, o.servers, o.state, o.placed_at, o.valid_until,
                o.due_on, o.net_cents, o.balance_cents,
                (select coalesce(sum(i.net_cents + i.vat_cents), 0) from invoice i where i.order_id = o.id) as invoiced_cents
            from customer_order o join organization g on g.id = o.organization_id
            """;

    /** Each by an index, and only then together; of a name that thousands have a part of, some. */
    private static final String NAMED = """
            and o.id in (
                select id from customer_order
                where number = :upper or quote_number = :upper or purchase_order = :lower
                union select order_id from invoice where number = :upper or purchase_order = :lower
                union select n.id from customer_order n where n.organization_id in (
                    select id from organization where lower(name) like :pattern escape '!' limit :most)
            )
            """;

    private final JdbcClient jdbc;
    private final BillingProperties settings;
    private final Clock clock;

    OrderList(JdbcClient jdbc, BillingProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param text an order's, quote's, invoice's or purchase order's number, or a part of an organization's name; or nothing */
    public List<OrderRow> find(String text, OrderFilter filter, OrderSort sort, long offset, int limit) {
        var found = new Found(text);
        // the names come last: only for the rows of this page
        var ids = "select o.id from customer_order o" + where(found, filter) + " order by " + sort.columns()
                + " limit :limit offset :offset";
        return named(jdbc.sql(COLUMNS + " where o.id in (" + ids + ") order by " + sort.columns()), found)
                .param("limit", limit)
                .param("offset", offset)
                .query(OrderList::row)
                .list();
    }

    public int count(String text, OrderFilter filter) {
        var found = new Found(text);
        return named(jdbc.sql("select count(*) from customer_order o" + where(found, filter)), found)
                .query(Integer.class)
                .single();
    }

    /** An organization's, the latest first. */
    public List<OrderRow> of(OrganizationId organization, int limit) {
        return jdbc.sql(COLUMNS + " where o.organization_id = ? order by o.placed_at desc limit ?")
                .params(organization.value(), limit)
                .query(OrderList::row)
                .list();
    }

    /** What an organization owes, how much of it is overdue, and what is to be paid back to it, with VAT. */
    public record Owed(long cents, long overdueCents, long toPayBackCents) {}

    public Owed owedBy(OrganizationId organization) {
        return jdbc.sql("""
                select coalesce(sum(case when o.balance_cents > 0 then o.balance_cents else 0 end), 0) as cents,
                    coalesce(sum(case when o.balance_cents > 0 and o.due_on < ? then o.balance_cents else 0 end), 0) as overdue,
                    coalesce(sum(case when %s then -o.balance_cents else 0 end), 0) as to_pay_back
                from customer_order o where o.organization_id = ? and o.balance_cents <> 0""".formatted(OrderFilter.TO_PAY_BACK.condition()))
                .params(today(), organization.value())
                .query((row, number) ->
                        new Owed(row.getLong("cents"), row.getLong("overdue"), row.getLong("to_pay_back")))
                .single();
    }

    private static String where(Found found, OrderFilter filter) {
        return " where " + filter.condition() + (found.isEmpty() ? "" : " " + NAMED);
    }

    private JdbcClient.StatementSpec named(JdbcClient.StatementSpec query, Found found) {
        return query.param("upper", found.upper())
                .param("lower", found.lower())
                .param("pattern", found.pattern())
                .param("most", Found.MOST)
                .param("today", today());
    }

    /** The vendor's day. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private static OrderRow row(ResultSet row, int number) throws SQLException {
        return new OrderRow(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                new OfferReference(row.getString("product")),
                row.getInt("servers"),
                OrderState.valueOf(row.getString("state")),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getLong("net_cents"),
                row.getLong("balance_cents"),
                row.getLong("invoiced_cents"));
    }
}
