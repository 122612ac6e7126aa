package org.keywork.billing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What is in the database after years: 100,000 organizations with a person and a server each, 300,000 paid subscriptions that
 * end on every day of two years, each with its order, invoice and payment, and a million reminders that went out. Nothing that
 * is due today was sent yet.
 */
public final class YearsOfBusiness {
    public static final String SALES = "sales@years.example";
    private static final String BILLING = BillingDetailsJson.write(BillingSamples.acme());

    private static final List<String> ROWS = List.of(
            """
            insert into organization (id, name, language, zone, created_at, version)
            select md5('organization' || n)::uuid,
              (array['Northern','Blue','United','Grand','Little','Old','New','Royal'])[n % 8 + 1] || ' '
                || (array['Foundry','Bakery','Clinic','School','Shipping','Print','Energy','Timber','Museum'])[n % 9 + 1]
                || ' ' || n,
              (array['en','fr'])[n % 2 + 1],
              (array['Europe/Paris','America/New_York','Pacific/Kiritimati','Asia/Tokyo'])[n % 4 + 1],
              now() - interval '3 years' + n * interval '15 minutes', 0
            from generate_series(1, 100000) n""",
            """
            insert into portal_user (id, organization_id, membership, name, email, password_hash, password_changed_at,
              language, demo, created_at, version)
            select md5('person' || n)::uuid, md5('organization' || n)::uuid, 'OWNER', 'Pat ' || n,
              'pat' || n || '@customers.example', 'none', now(), 'en', false, now(), 0
            from generate_series(1, 100000) n""",
            """
            insert into portal_user_role (user_id, role)
            select md5('person' || n)::uuid, 'CUSTOMER' from generate_series(1, 100000) n""",
            """
            insert into portal_user (id, name, email, password_hash, password_changed_at, language, demo, created_at, version)
            values (md5('sales')::uuid, 'Sam', '%s', 'none', now(), 'en', false, now(), 0)""".formatted(SALES),
            "insert into portal_user_role (user_id, role) values (md5('sales')::uuid, 'SALES')",
            """
            insert into subscription (id, organization_id, product, kind, state, servers, begin_date, end_date, version)
            select md5('subscription' || n)::uuid, md5('organization' || (n % 100000 + 1))::uuid,
              (array['network-basic','network-standard','network-advanced'])[n % 3 + 1], 'PAID', 'ACTIVE', 5,
              current_date - 365 + n % 730 - 364, current_date - 365 + n % 730, 0
            from generate_series(1, 300000) n""",
            """
            insert into asset (id, organization_id, subscription_id, name, live_name, url, added_at, version)
            select md5('asset' || n)::uuid, md5('organization' || (n % 100000 + 1))::uuid, md5('subscription' || n)::uuid,
              'Server ' || n, 'server ' || n, 'https://glpi' || n || '.customers.example', now(), 0
            from generate_series(1, 100000) n""",
            """
            insert into customer_order (id, number, organization_id, kind, state, product, servers, years, billing, language,
              vat_rule, vat_rate, net_cents, vat_cents, discount_points, placed_by, placed_at, decided_by, decided_at,
              accepted_on, granted_id, period_begin, balance_cents, due_on, reminders, purchase_order, version)
            select md5('order' || n)::uuid, 'O-' || extract(year from s.begin_date) || '-' || lpad(n::text, 6, '0'),
              s.organization_id, 'NEW', 'ACCEPTED', s.product, 5, 1, '%s', 'en', 'FRANCE', 2000,
              (n %% 50 + 1) * 29000, (n %% 50 + 1) * 5800, 0, md5('person')::uuid, s.begin_date - interval '3 days', 'sales',
              s.begin_date, 'PAYMENT', s.id, s.begin_date, case n %% 40 when 0 then 34800 else 0 end,
              case n %% 40 when 0 then s.begin_date + 30 end, 0, 'po-' || n, 0
            from generate_series(1, 300000) n join subscription s on s.id = md5('subscription' || n)::uuid""".formatted(BILLING),
            """
            insert into invoice (id, number, kind, order_id, organization_id, issued_on, due_on, billing, vat_rule, vat_rate,
              net_cents, vat_cents, issued_by, issued_at, pdf)
            select md5('invoice' || n)::uuid, 'I-' || lpad(n::text, 8, '0'), 'INVOICE', o.id, o.organization_id,
              o.period_begin, o.period_begin + 30, '%s', 'FRANCE', 2000, o.net_cents, o.vat_cents, 'sales', o.decided_at, ''
            from generate_series(1, 300000) n join customer_order o on o.id = md5('order' || n)::uuid""".formatted(BILLING),
            """
            insert into payment (id, order_id, amount_cents, received_on, reference, recorded_by, recorded_at)
            select md5('payment' || n)::uuid, o.id, o.net_cents + o.vat_cents, o.period_begin + 20, 'SEPA ' || n, 'sales',
              o.decided_at + interval '20 days'
            from generate_series(1, 300000) n join customer_order o on o.id = md5('order' || n)::uuid
            where o.balance_cents = 0""",
            """
            insert into trial (id, organization_id, product, days, servers, state, once_key, subscription_id, source, purpose,
              requested_by, requested_at, decided_by, decided_at, converted_at, ended_at, warned, version)
            select md5('trial' || n)::uuid, md5('organization' || n)::uuid, 'network-standard', 15, 1,
              case n % 10 when 0 then 'REQUESTED' else 'ENDED' end, 'seeded ' || n,
              case n % 10 when 0 then null else md5('subscription' || n)::uuid end, 'CUSTOMER', '', 'pat',
              now() - n * interval '26 minutes', 'pat', case n % 10 when 0 then null else now() - n * interval '26 minutes' end,
              case n % 3 when 0 then now() - n * interval '26 minutes' + interval '9 days' end,
              case n % 10 when 0 then null else now() - n * interval '26 minutes' + interval '15 days' end, true, 0
            from generate_series(1, 20000) n""",
            """
            insert into end_reminder (subscription_id, end_date, days, sent_at)
            select s.id, s.end_date, d, s.end_date - d
            from subscription s, unnest(array[60, 30, 15, 7, 1, 0, -7]) d where s.end_date - d < current_date""",
            "analyze");

    private final JdbcClient jdbc;

    private YearsOfBusiness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Into a database whose portal has started once. */
    public static YearsOfBusiness writtenInto(String url) {
        // the portal's own connections give up after some seconds
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
        ROWS.forEach(rows -> jdbc.sql(rows).update());
        return new YearsOfBusiness(jdbc);
    }

    int reminders() {
        return jdbc.sql("select count(*) from end_reminder")
                .query(Integer.class)
                .single();
    }
}
