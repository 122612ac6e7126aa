package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.subscription.SubscriptionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whom the job reminds of which end, and when. */
@PortalTest
class EndRemindersTest {
    private static final LocalDate END = LocalDate.parse("2028-03-13");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private EndReminders reminders;

    @Autowired
    private MyOrders myOrders;

    @Autowired
    private OrderDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private ZoneId zone = ZoneId.of("Europe/Paris");
    private Persona casey;
    private Persona sam;
    private AssetId helpdesk;
    private SubscriptionId paid;

    @BeforeEach
    void aPaidYear() {
        clock.stopAt("2027-03-14T12:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        sam = Persona.of(portal, "sales@example.com");
        helpdesk = server("Helpdesk");
        paid = accepted(order(STANDARD, 1, helpdesk));
    }

    @Test
    void eachReminderIsNotedOnceHoweverOftenTheJobRuns() {
        for (var day = END.minusDays(70); day.isBefore(END.plusDays(20)); day = day.plusDays(1)) {
            for (var hour : List.of(0, 7, 8, 9, 23)) {
                at(day, LocalTime.of(hour, 30));
                reminders.run();
                reminders.run();
            }
        }
        assertThat(noted()).containsExactly(60, 30, 15, 7, 1, 0, -7);
    }

    @Test
    void notBeforeEightOClockOfTheDay() {
        at(END.minusDays(60), LocalTime.of(7, 59, 59));
        reminders.run();
        assertThat(noted()).isEmpty();
        at(END.minusDays(60), LocalTime.of(8, 0));
        reminders.run();
        assertThat(noted()).containsExactly(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York"})
    void theDayAndTheHourAreTheOrganizations(String where) {
        zone = ZoneId.of(where);
        jdbc.sql("update organization set zone = ? where id = ?")
                .params(where, casey.organization().value())
                .update();
        portal.getBean(jakarta.persistence.EntityManager.class).clear();
        for (var day : List.of(60, 30, 15, 7, 1, 0, -7)) {
            at(END.minusDays(day), LocalTime.of(7, 59));
            reminders.run();
            assertThat(noted()).doesNotContain(day);
            at(END.minusDays(day), LocalTime.of(8, 1));
            reminders.run();
            assertThat(noted()).contains(day);
        }
    }

    @Test
    void afterDaysOfDowntimeOnlyTheLatestIsNoted() {
        at(END.minusDays(5), LocalTime.NOON);
        reminders.run();
        assertThat(noted()).containsExactly(7);
        at(END.plusDays(9), LocalTime.NOON);
        reminders.run();
        assertThat(noted()).containsExactly(7, -7);
    }

    @Test
    void anEndLongPastIsNoNewsAnyMore() {
        at(END.plusDays(11), LocalTime.NOON);
        reminders.run();
        assertThat(noted()).isEmpty();
    }

    @Test
    void anEndLongPastIsNewsWhereTheSettingSaysSo() {
        var late = new EndReminders(
                jdbc,
                portal.getBean(JdbcTemplate.class),
                new ReminderProperties(List.of(30, -40), 8),
                portal.getBean(OrderProperties.class),
                portal,
                portal.getBean(PlatformTransactionManager.class),
                clock);
        at(END.plusDays(40), LocalTime.NOON);
        assertThat(late.run()).isEqualTo(1);
        assertThat(noted()).containsExactly(-40);
    }

    @Test
    void aClockThatStepsBackRepeatsNothing() {
        at(END.minusDays(30), LocalTime.of(8, 5));
        reminders.run();
        clock.advance(Duration.ofDays(-1));
        reminders.run();
        clock.advance(Duration.ofDays(1));
        reminders.run();
        assertThat(noted()).containsExactly(30);
    }

    @Test
    void noneBeforeItCanBeRenewed() {
        assertThat(new ReminderProperties(List.of(90, 60, 30), 8).due(80, 60)).isEmpty();
        assertThat(new ReminderProperties(List.of(90, 60, 30), 8).due(60, 60)).contains(60);
        at(END.minusDays(61), LocalTime.NOON);
        reminders.run();
        assertThat(noted()).isEmpty();
    }

    @Test
    void whoRenewedIsRemindedOfTheNewEndOnly() {
        at(END.minusDays(60), LocalTime.NOON);
        reminders.run();
        accepted(renewal(paid, STANDARD, 1));
        everyDay(END.minusDays(59), END.plusDays(10));
        assertThat(noted()).containsExactly(60);
        at(END.plusYears(1).minusDays(60), LocalTime.NOON);
        reminders.run();
        assertThat(noted()).containsExactly(60, 60);
    }

    @Test
    void whoseNextPeriodIsOfAnotherLevelIsRemindedOfItsEndOnly() {
        at(END.minusDays(60), LocalTime.NOON);
        var next = accepted(renewal(paid, ADVANCED, 1));
        everyDay(END.minusDays(60), END.plusDays(10));
        assertThat(noted()).isEmpty();
        at(END.plusYears(1).minusDays(30), LocalTime.NOON);
        reminders.run();
        assertThat(notedOf(next)).containsExactly(30);
    }

    @Test
    void whereOneServerIsLeftOutOfTheNextPeriodItsEndIsRemindedOf() {
        var staging = server("Staging");
        var both = accepted(order(STANDARD, 2, staging, server("Archive")));
        at(END.minusDays(40), LocalTime.NOON);
        accepted(renewal(both, ADVANCED, 1, staging));
        at(END.minusDays(30), LocalTime.NOON);
        reminders.run();
        assertThat(notedOf(both)).containsExactly(30);
    }

    @Test
    void ofWhatWasReplacedByAnUpgradeNobodyIsReminded() {
        var upgraded = accepted(upgrade(paid, ADVANCED, 1));
        at(END.minusDays(30), LocalTime.NOON);
        reminders.run();
        assertThat(noted()).isEmpty();
        assertThat(notedOf(upgraded)).containsExactly(30);
    }

    private void everyDay(LocalDate from, LocalDate to) {
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            at(day, LocalTime.NOON);
            reminders.run();
        }
    }

    private void at(LocalDate day, LocalTime time) {
        clock.stopAt(day.atTime(time).atZone(zone).toInstant());
    }

    private AssetId server(String name) {
        return casey.does(() -> ((AddRequest.Done)
                        portal.getBean(MyAssets.class).add(new NewServer(name, Optional.empty(), Optional.empty())))
                .server());
    }

    private List<Integer> noted() {
        return notedOf(paid);
    }

    private List<Integer> notedOf(SubscriptionId subscription) {
        return jdbc.sql("select days from end_reminder where subscription_id = ? order by end_date, days desc")
                .param(subscription.value())
                .query(Integer.class)
                .list();
    }

    private SubscriptionId accepted(WantedOrder wanted) {
        var placed =
                (OrderRequest.Placed) casey.<OrderRequest>does(() -> myOrders.place(wanted, acme(), Locale.ENGLISH));
        assertThat(sam.<OrderDecision>does(() -> desk.accept(placed.order()))).isEqualTo(new OrderDecision.Done());
        return casey.does(() -> myOrders.details(placed.order())).granted().orElseThrow();
    }
}
