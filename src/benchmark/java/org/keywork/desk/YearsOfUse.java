package org.keywork.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.keywork.billing.YearsOfBusiness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What GLPI servers leave behind in years, beside {@link YearsOfBusiness}: a million servers with a key each that came on ten days,
 * a million refusals, a million mails and five million audit entries. One organization has ten thousand of the servers.
 */
public final class YearsOfUse {
    static final int SERVERS = 1_000_000;

    /** The biggest organization's number. */
    static final int BIGGEST = 1;

    private static final String OWNER =
            "md5('organization' || case when n % 100 = 0 then " + BIGGEST + " else n % 100000 + 1 end)::uuid";
    private static final String TRACE =
            "upper(translate(substr(md5('trace' || n), 1, 10), '0123456789abcdef', 'ACDEFGHJKMNPQRTW'))";

    private static final List<String> ROWS = List.of(
            """
            insert into asset (id, organization_id, subscription_id, name, live_name, url, instance_uid, bound_at, added_at, version)
            select md5('server' || n)::uuid, %s, md5('subscription' || n %% 300000 + 1)::uuid,
              'GLPI ' || n, 'glpi ' || n, 'https://glpi' || n || '.helpdesk.customers.example', md5('uid' || n) || 'ABCDEFGH',
              now() - interval '364 days' - n * interval '1 second', now() - interval '1 year' - n * interval '1 second', 0
            from generate_series(1, %d) n""".formatted(OWNER, SERVERS),
            """
            insert into asset_contact (asset_id, instance_uid, first_seen_at, last_seen_at, glpi_version)
            select id, instance_uid, bound_at, now(), '11.0.4' from asset where instance_uid is not null""",
            """
            insert into registration_key (id, asset_id, organization_id, product, status, slot, signing_key, claims,
              fingerprint, sealed, prepared_at, issued_at, version)
            select 'rk_' || substr(md5('key' || n), 1, 26), md5('server' || n)::uuid, %s, 'network-basic', 'ISSUED',
              md5('server' || n)::uuid || ':current', k.kid, '{}', sha256(n::text::bytea), '',
              now() - interval '1 year' - n * interval '1 second', now() - interval '1 year' - n * interval '1 second', 0
            from generate_series(1, %d) n, (select kid from signing_key where status = 'ACTIVE') k""".formatted(OWNER, SERVERS),
            """
            insert into check_in (key_id, instance_uid, on_day, asset_id, times, first_at, last_at, code, glpi_version, address)
            select 'rk_' || substr(md5('key' || n), 1, 26), md5('uid' || n) || 'ABCDEFGH', current_date - d * 17,
              md5('server' || n)::uuid, 8, current_date - d * 17, current_date - d * 17 + interval '9 hours', 'VALID', '11.0.4',
              '192.0.2.0/24'
            from generate_series(1, %d) n, generate_series(1, 10) d order by 1, 3""".formatted(SERVERS),
            """
            insert into refusal_trace (id, first_at, code, key_id, asset_id, organization_id, instance_uid, glpi_version, address,
              checks, language)
            select substr(t, 1, 5) || '-' || substr(t, 6), now() - n * interval '7 seconds', 'WRONG_INSTANCE',
              'rk_' || substr(md5('key' || n), 1, 26), md5('server' || n)::uuid, %s, md5('other' || n %% 50000) || 'ABCDEFGH',
              '10.0.18', '198.51.100.0/24', 'EMPTY WRONG_KIND !WRONG_INSTANCE', 'en'
            from (select n, %s as t from generate_series(1, %d) n) numbered on conflict do nothing""".formatted(OWNER, TRACE, SERVERS),
            """
            insert into mail_attempt (id, kind, ids, organization_id, recipient_name, email, language, ordered_at, attempts,
              last_attempt_at, state)
            select 'mail' || n, 'key-bound', '{"server":"' || md5('server' || n)::uuid || '"}', %s, 'Pat',
              'pat' || n %% 100000 || '@customers.example', 'en', now() - n * interval '30 seconds', 1,
              now() - n * interval '30 seconds', 'SENT'
            from generate_series(1, 1000000) n""".formatted(OWNER),
            """
            insert into audit_entry (number, happened_at, actor, action, subject, organization_id, origin, result, details, hash)
            select (select last from audit_head) + n, now() - (5000000 - n) * interval '6 seconds', 'person:' || rpad(md5('actor' || n %% 100000), 64, '0'),
              (array['registration-key.issued','registration-key.shown','session.signed-in','server.added'])[n %% 4 + 1],
              'registration-key:rk_' || substr(md5('key' || n %% %d), 1, 26), md5('organization' || n %% 100000 + 1)::uuid,
              '192.0.2.0/24', 'DONE', '{}', repeat(md5(n::text), 2)
            from generate_series(1, 5000000) n""".formatted(SERVERS),
            "update audit_head set last = (select max(number) from audit_entry)",
            "analyze");

    private static final Pattern INTO = Pattern.compile("insert into (\\w+) ");

    private final JdbcClient jdbc;

    private YearsOfUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Index(String name, String definition) {}

    /**
     * Into a database that has {@link YearsOfBusiness}; rows go without the triggers and checks that each would cost, and are indexed
     * when they are there.
     */
    public static void writeInto(String url) {
        var options = "-c session_replication_role=replica -c maintenance_work_mem=512MB -c work_mem=512MB";
        var source = new DriverManagerDataSource(
                url + "?options="
                        + URLEncoder.encode(options, StandardCharsets.UTF_8).replace("+", "%20"),
                "postgres",
                "postgres");
        var years = new YearsOfUse(JdbcClient.create(source));
        ROWS.forEach(years::write);
    }

    private void write(String rows) {
        var table = INTO.matcher(rows);
        var indexes = table.find() ? indexesOf(table.group(1)) : List.<Index>of();
        indexes.forEach(index -> jdbc.sql("drop index " + index.name()).update());
        jdbc.sql(rows).update();
        indexes.forEach(index -> jdbc.sql(index.definition()).update());
    }

    private List<Index> indexesOf(String table) {
        return jdbc.sql("""
                        select indexname, indexdef from pg_indexes
                        where tablename = ? and indexname not in (select conname from pg_constraint)""")
                .param(table)
                .query((row, number) -> new Index(row.getString(1), row.getString(2)))
                .list();
    }
}
