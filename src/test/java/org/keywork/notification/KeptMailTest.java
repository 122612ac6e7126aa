package org.keywork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class KeptMailTest {
    @Autowired
    Postman postman;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void aMailComes() {
        postman.deliver(
                "4711",
                new Mail(
                        "pat@acme.example",
                        "Hello <b>",
                        "Open this:\nhttp://127.0.0.1:8080/confirm/abc\n<script>",
                        "<p>…</p>"));
    }

    @Test
    void withoutSmtpMailsAreKept() {
        assertThat(((KeptMails) postman).newest().getFirst().to()).isEqualTo("pat@acme.example");
    }

    @Test
    void thisMachineReadsThem() throws Exception {
        browser.perform(get("http://localhost:8080/dev/mailbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h2>Hello &lt;b&gt;</h2>")))
                .andExpect(content().string(containsString("<a href=\"http://127.0.0.1:8080/confirm/abc\">")))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void anotherMachineDoesNot() throws Exception {
        browser.perform(get("http://localhost:8080/dev/mailbox").with(request -> {
                    request.setRemoteAddr("192.0.2.1");
                    return request;
                }))
                .andExpect(status().isNotFound());
    }

    @Test
    void norDoesAPageWhoseNameWasTurnedToThisMachine() throws Exception {
        browser.perform(get("http://rebound.example/dev/mailbox")).andExpect(status().isNotFound());
    }

    @Test
    void norDoesWhoComesThroughAProxy() throws Exception {
        browser.perform(get("http://localhost:8080/dev/mailbox").header("X-Forwarded-For", "192.0.2.1"))
                .andExpect(status().isNotFound());
    }
}
