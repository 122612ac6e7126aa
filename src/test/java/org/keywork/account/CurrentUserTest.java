package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PortalTest
class CurrentUserTest {
    @Autowired
    CurrentUser current;

    @Autowired
    Organizations organizations;

    @Autowired
    DemoAccounts demo;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithAccount
    void aCustomerHasAnOrganization() {
        assertThat(organizations.find(current.organization()))
                .get()
                .extracting("name")
                .isEqualTo("Acme");
        assertThat(current.email()).isEqualTo("customer@example.com");
        assertThat(current.language()).isEqualTo(Locale.ENGLISH);
        assertThat(current.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(current.has(Role.CUSTOMER)).isTrue();
        assertThat(current.has(Role.ADMIN)).isFalse();
    }

    @Test
    @WithAccount("support@example.com")
    void staffHaveNone() {
        assertThat(current.has(Role.SUPPORT)).isTrue();
        assertThatThrownBy(current::organization).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aStrangerIsNobody() {
        assertThatThrownBy(current::id).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void demoAccountsAreMadeOnce() {
        demo.run(new DefaultApplicationArguments());
        assertThat(demo.exist()).isTrue();
        assertThat(jdbc.sql("select email from portal_user where demo order by email")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "admin@example.com", "customer@example.com", "sales@example.com", "support@example.com");
    }
}
