package org.keywork.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.asset.AddRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderRequest;
import org.keywork.desk.MyCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@WithAnonymousUser
class CalendarControllerTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext portal;

    @Autowired
    MyCalendar calendar;

    @Autowired
    MyAssets assets;

    @Autowired
    MyOrders orders;

    @Autowired
    OrderDesk desk;

    @Autowired
    MovableClock clock;

    private Persona casey;

    @BeforeEach
    void today() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar/unknown.ics", "/calendar/.ics", "/calendar/%20.ics"})
    void anUnknownSecretIsNotFound(String path) throws Exception {
        mvc.perform(get(java.net.URI.create(path))).andExpect(status().isNotFound());
    }

    @Test
    void aCalendarSaysDaysAndServerNamesAndNothingElse() throws Exception {
        buys("Helpdesk; main, \"old\"");
        var told = mvc.perform(get(address()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace("\r\n ", "");
        assertThat(told.lines())
                .contains(
                        "BEGIN:VCALENDAR",
                        "X-WR-CALNAME:Keywork",
                        "SUMMARY:Subscription ends: Helpdesk\\; main\\, \"old\"")
                .filteredOn(line -> line.startsWith("DTSTART"))
                .containsExactly("DTSTART;VALUE=DATE:20280313");
        assertThat(told).doesNotContain("Acme", "customer@example.com", "Standard", "network-", "€");
    }

    @Test
    void anAddressEndsWithItsRenewalAndWithItsEnd() throws Exception {
        var first = address();
        mvc.perform(get(first)).andExpect(status().isOk());
        var second = address();
        assertThat(second).isNotEqualTo(first);
        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());
        casey.does(() -> {
            calendar.end();
            return true;
        });
        mvc.perform(get(second)).andExpect(status().isNotFound());
    }

    private String address() {
        return casey.does(() -> calendar.renew()).getPath();
    }

    private void buys(String name) {
        var placed = casey.does(() -> {
            var added = (AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), Optional.empty()));
            return (OrderRequest.Placed) orders.place(order(STANDARD, 1, added.server()), acme(), Locale.ENGLISH);
        });
        Persona.of(portal, "sales@example.com").does(() -> desk.accept(placed.order()));
    }
}
