package org.keywork;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/** How often a second a signed-in customer can open <em>My Assets</em> in a real browser, until the servers are seen. */
public final class OpeningMyAssets implements AutoCloseable {
    private static final String PASSWORD = "long enough to open a door";
    private static final int OPENED = 5;

    private final Browser browser = Browser.start();
    private final URI login;
    private final URI assets;

    public OpeningMyAssets(URI portal) {
        this.login = portal.resolve("/login");
        this.assets = portal.resolve("/assets");
    }

    /** A customer with so many servers, signed in. */
    public Page customer(String url, String email, int servers) throws SQLException {
        var name = "argon2@19m2";
        var hash = new DelegatingPasswordEncoder(name, Map.of(name, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)))
                .encode(PASSWORD);
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    with o as (
                      insert into organization (id, name, language, zone, created_at, version)
                      values (gen_random_uuid(), '%1$s', 'en', 'Europe/Paris', now(), 0) returning id),
                    u as (
                      insert into portal_user (id, organization_id, membership, name, email, password_hash,
                        password_changed_at, language, demo, created_at, version)
                      select gen_random_uuid(), id, 'OWNER', 'Pat', '%1$s', '%2$s', now(), 'en', false, now(), 0 from o
                      returning id),
                    r as (insert into portal_user_role (user_id, role) select id, 'CUSTOMER' from u returning user_id),
                    s as (
                      insert into subscription (id, organization_id, product, kind, state, servers, free_for, version)
                      select gen_random_uuid(), id, 'virtual', 'FREE', 'ACTIVE', %3$d, id, 0 from o
                      returning id, organization_id)
                    insert into asset (id, organization_id, subscription_id, name, live_name, added_at, version)
                    select gen_random_uuid(), s.organization_id, s.id, 'Server ' || lpad(n::text, 6, '0'),
                      'server ' || lpad(n::text, 6, '0'), now(), 0
                    from s, generate_series(1, %3$d) n""".formatted(email, hash, servers));
        }
        var page = browser.chromium().newContext().newPage();
        page.navigate(login.toString());
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    /** Opens the list some times over. */
    public double rate(Page page) {
        var begin = System.nanoTime();
        for (int i = 0; i < OPENED; i++) {
            page.navigate(assets.toString());
            page.getByText("Server 000001").waitFor();
        }
        return OPENED * 1e9 / (System.nanoTime() - begin);
    }

    @Override
    public void close() {
        browser.close();
    }
}
