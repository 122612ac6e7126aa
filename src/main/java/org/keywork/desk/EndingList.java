package org.keywork.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.billing.BillingProperties;
import org.keywork.billing.NothingFollows;
import org.keywork.billing.OrderId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionLife;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trials and paid subscriptions that end within 90 days, the nearest end first. What another period follows already, on all
 * of its servers, isn't among them.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SALES')")
public class EndingList {
    public static final int DAYS = 90;

    /** An end counts by its last day, so the index finds a little more than is asked for. */
    private static final String FOUND = """
             from subscription s left join customer_order o on o.open_for = s.id
            where s.end_date between :indexed and :until and s.end_date + s.courtesy_days between :today and :until
            and s.state in ('ACTIVE', 'SUSPENDED') and s.kind in ('PAID', 'TRIAL')
            and\s""" + NothingFollows.ON_S;

    private static final String COLUMNS = """
            select s.id, s.organization_id, g.name, s.product, s.kind, s.servers, s.begin_date, s.ends, s.order_id, s.order_number
            from (select s.id, s.organization_id, s.product, s.kind, s.servers, s.begin_date,
                s.end_date + s.courtesy_days as ends,
                o.id as order_id, o.number as order_number
            """;

    private final JdbcClient jdbc;
    private final BillingProperties settings;
    private final Clock clock;

    EndingList(JdbcClient jdbc, BillingProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    public List<EndingRow> find(EndingFilter filter, long offset, int limit) {
        return filtered(
                        COLUMNS + FOUND + where(filter) + " order by ends, s.id limit :limit offset :offset) s"
                                + " join organization g on g.id = s.organization_id order by s.ends, s.id",
                        filter,
                        DAYS)
                .param("limit", limit)
                .param("offset", offset)
                .query(EndingList::row)
                .list();
    }

    /** The next ones after that row, in the same order: for reading all of them without holding them. */
    List<EndingRow> after(EndingFilter filter, Optional<EndingRow> last, int limit) {
        var further = last.isEmpty()
                ? ""
                : " and (s.end_date + s.courtesy_days > :end or s.end_date + s.courtesy_days = :end and s.id > :id)";
        return filtered(
                        COLUMNS + FOUND + where(filter) + further + " order by ends, s.id limit :limit) s"
                                + " join organization g on g.id = s.organization_id order by s.ends, s.id",
                        filter,
                        DAYS)
                .param("end", last.map(EndingRow::end).orElse(null))
                .param("id", last.map(row -> row.id().value()).orElse(null))
                .param("limit", limit)
                .query(EndingList::row)
                .list();
    }

    public int count(EndingFilter filter) {
        return count(filter, DAYS);
    }

    /** Those of the next so many days. */
    int count(EndingFilter filter, int days) {
        return filtered("select count(*)" + FOUND + where(filter), filter, days)
                .query(Integer.class)
                .single();
    }

    private static String where(EndingFilter filter) {
        return (filter.kind().isPresent() ? " and s.kind = :kind" : "")
                + (filter.offer().isPresent() ? " and s.product = :offer" : "")
                + filter.hasOpenOrder()
                        .map(open -> open ? " and o.id is not null" : " and o.id is null")
                        .orElse("");
    }

    private JdbcClient.StatementSpec filtered(String sql, EndingFilter filter, int days) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return jdbc.sql(sql)
                .param("today", today)
                .param("indexed", today.minusDays(SubscriptionLife.MOST_COURTESY_DAYS))
                .param("until", today.plusDays(days))
                .param("kind", filter.kind().map(SubscriptionKind::name).orElse(null))
                .param("offer", filter.offer().map(OfferReference::value).orElse(null));
    }

    private static EndingRow row(ResultSet row, int number) throws SQLException {
        return new EndingRow(
                new SubscriptionId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                new OfferReference(row.getString("product")),
                SubscriptionKind.valueOf(row.getString("kind")),
                row.getInt("servers"),
                row.getObject("begin_date", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                Optional.ofNullable(row.getObject("order_id", UUID.class)).map(OrderId::new),
                Optional.ofNullable(row.getString("order_number")));
    }
}
