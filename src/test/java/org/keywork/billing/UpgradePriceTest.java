package org.keywork.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an upgrade costs, and what it takes off. */
@PortalTest
class UpgradePriceTest {
    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MyOrders orders;

    @Autowired
    private OrderDesk desk;

    @Autowired
    private QuoteDesk quotes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private Persona casey;
    private Persona sam;

    @BeforeEach
    void begin() {
        clock.stopAt("2026-11-22T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        sam = Persona.of(portal, "sales@example.com");
    }

    @Test
    void onTheFirstDayOfTwoYearsItIsTheDifferenceOfTwoYearsLeapDayOrNot() {
        var paid = accepted(placed(new WantedOrder(OrderKind.NEW, BASIC, 3, 2, Optional.empty(), Set.of())));
        assertThat(units(paid, STANDARD, 3)).containsExactly(118_000L, -58_000L);
    }

    @Test
    void itTakesOffWhatWasPaidWhereSalesHadTakenSomethingOff() {
        var paid = accepted(quoted(order(BASIC, 1), 1_250));
        assertThat(units(paid, STANDARD, 1)).containsExactly(59_000L, -25_375L);
    }

    @Test
    void itTakesOffWhatWasPaidWhereTheOfferCostsMoreToday() {
        var paid = accepted(placed(order(BASIC, 1)));
        jdbc.sql("update offer set yearly_price_cents = 50000 where reference = 'network-basic'")
                .update();
        assertThat(units(paid, STANDARD, 1)).containsExactly(59_000L, -29_000L);
    }

    @Test
    void anUpgradeOfAnUpgradeTakesOffBoth() {
        var basic = accepted(placed(order(BASIC, 1)));
        var standard = accepted(placed(upgrade(basic, STANDARD, 1)));
        assertThat(units(standard, ADVANCED, 1)).containsExactly(119_000L, -59_000L);
    }

    @Test
    void whatWasTakenOffAnUpgradeIsNotPaidBackByTheNext() {
        var basic = accepted(placed(order(BASIC, 1)));
        var standard = accepted(quoted(upgrade(basic, STANDARD, 1), 5_000));
        // 290.00 for Basic, and half of the 300.00 between them
        assertThat(units(standard, ADVANCED, 1)).containsExactly(119_000L, -44_000L);
    }

    @Test
    void aPeriodThatIsRenewedAlreadyCountsWithWhatItCost() {
        var paid = accepted(placed(order(BASIC, 1)));
        clock.stopAt("2027-11-01T09:00:00Z");
        accepted(placed(renewal(paid, BASIC, 1)));
        // 21 of 365 days, and the year that follows; the part of a year is rounded down
        assertThat(units(paid, STANDARD, 1)).containsExactly(62_395L, -30_668L);
    }

    private List<Long> units(SubscriptionId of, OfferReference to, int servers) {
        return casey.does(() -> orders.lines(upgrade(of, to, servers), Locale.ENGLISH)).stream()
                .map(PriceLine::unitCents)
                .toList();
    }

    private OrderId placed(WantedOrder wanted) {
        return id(casey.<OrderRequest>does(() -> orders.place(wanted, acme(), Locale.ENGLISH)));
    }

    private OrderId quoted(WantedOrder wanted, int discount) {
        var organization = casey.organization();
        var quote = id(sam.<OrderRequest>does(() -> quotes.quote(
                organization, wanted, acme(), new Discount(discount, Optional.of("Friendship")), Locale.ENGLISH)));
        return id(casey.<OrderRequest>does(
                () -> orders.orderQuoted(quote, new QuoteToOrder(wanted.chosen(), Optional.empty()))));
    }

    private static OrderId id(OrderRequest request) {
        return ((OrderRequest.Placed) request).order();
    }

    private SubscriptionId accepted(OrderId id) {
        assertThat(sam.<OrderDecision>does(() -> desk.accept(id))).isEqualTo(new OrderDecision.Done());
        return casey.does(() -> orders.details(id)).granted().orElseThrow();
    }
}
