package org.keywork.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.CurrentUser;
import org.keywork.account.WithAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@WithAccount("sales@example.com")
class RecordedSignOutTest {
    @Autowired
    MockMvc browser;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoSignsOutStandsInTheRecord() throws Exception {
        var id = user.id().value();

        browser.perform(post("/logout").with(csrf()));

        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        jdbc.sql("select count(*) from audit_entry join audit_person on actor = 'person:' || pseudonym"
                                                + " where action = 'sign-out' and user_id = ?")
                                        .param(id)
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }
}
