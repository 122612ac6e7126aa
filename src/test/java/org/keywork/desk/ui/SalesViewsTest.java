package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keywork.billing.BillingSamples.STANDARD;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.MyAssets;
import org.keywork.asset.OrganizationServers;
import org.keywork.desk.EndingFilter;
import org.keywork.desk.EndingList;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrganizationList;
import org.keywork.desk.SalesFigures;
import org.keywork.subscription.CourtesyDesk;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.MyTrials;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@WithAccount("sales@example.com")
class SalesViewsTest extends AcmeSeenBySales {
    @Autowired
    MyAssets assets;

    @Autowired
    CourtesyDesk courtesy;

    @Autowired
    OrganizationList organizations;

    @Autowired
    OrganizationServers servers;

    @Autowired
    EndingList ending;

    @Autowired
    SalesFigures figures;

    @Autowired
    Subscriptions subscriptions;

    @Test
    void theDeskSaysWhatWaitsAndLeadsThere() {
        placed();
        var line = find(Anchor.class, navigate(SalesDeskView.class).attention).all();

        assertThat(line).extracting(Anchor::getText).first().isEqualTo("Open order");
        assertThat(find(SalesDeskView.class).single().attention.getElement().getTextRecursively())
                .contains("Placed just now");
        assertThat(line).extracting(Anchor::getHref).first().isEqualTo("sales/orders?state=open");
        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("Revenue", "Trials by month");
    }

    @Test
    void theDeskSaysANumberOnce() {
        casey.does(() -> portal.getBean(MyTrials.class)
                .request(new WantedTrial(STANDARD, 30, 1, Set.of(helpdesk), "Two teams")));
        assertThat(navigate(SalesDeskView.class).attention.getElement().getTextRecursively())
                .contains("Request for a trial waits")
                .doesNotContain("One request");
    }

    @Test
    void chartsHaveAScale() {
        desk.accept(placed());
        assertThat(navigate(SalesDeskView.class).getElement().getTextRecursively())
                .contains("€600", "€400", "€200", "€0");
    }

    @Test
    void revenueIsInvoicesMinusCreditNotesWithoutVat() {
        var first = placed();
        desk.accept(first);
        var second = placed();
        desk.accept(second);
        desk.cancel(second, "Ordered twice");

        assertThat(figures.revenue()).hasSize(12).containsEntry(YearMonth.of(2027, 3), 59_000L);
    }

    @Test
    void courtesyHasAReasonAndFourteenDaysAtMost() {
        var id = placed();
        desk.accept(id);
        var granted = details(id).granted().orElseThrow();

        assertThat(courtesy.grant(granted, 10, "Their purchase order is late")).isEqualTo(4);
        assertThat(courtesy.grant(granted, 5, "Later still")).isNegative();
        assertThat(subscriptions.find(granted).orElseThrow().courtesyDays()).isEqualTo(10);
        assertThatThrownBy(() -> courtesy.grant(granted, 1, "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> casey.does(() -> courtesy.grant(granted, 1, "Please")))
                .isInstanceOf(AccessDeniedException.class);
        var sasha = Persona.of(portal, "support@example.com");
        assertThat(sasha.does(() -> courtesy.grant(granted, 4, "The server moves")))
                .isZero();
        assertThat(courtesy.daysLeft(granted)).isZero();

        open(SalesPages.to(casey.organization()));
        assertThat(find(OrganizationView.class).single().getElement().getTextRecursively())
                .contains("10 courtesy days, given on 14 March 2027 by Sam Sales: Their purchase order is late")
                .contains("4 courtesy days, given on 14 March 2027 by Sasha Support: The server moves");
        open(SalesPages.to(id));
        assertThat(find(SalesOrderView.class).single().getElement().getTextRecursively())
                .contains("Their purchase order is late", "The server moves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acm", "customer@example", "helpd", "glpi.acme"})
    void anOrganizationIsFoundByWhatOneKnowsOfIt(String text) {
        assertThat(organizations.find(text, 0, 10))
                .extracting(found -> found.name())
                .contains("Acme");
        assertThat(organizations.count(text)).isPositive();
    }

    @Test
    void anOrganizationsPageShowsItsPeopleServersAndWhatItOwes() {
        casey.does(() -> assets.generateKey(helpdesk));
        desk.accept(placed());
        UI.getCurrent().navigate(SalesPages.to(casey.organization()));
        var text = find(OrganizationView.class).single().getElement().getTextRecursively();

        assertThat(find(H1.class).single().getText()).isEqualTo("Acme");
        assertThat(text)
                .contains(
                        "Casey Customer",
                        "customer@example.com",
                        "Owes €708.00",
                        "With us since",
                        "Standard, 1 server");
        assertThat(servers.of(casey.organization(), "", 0, 10)).hasSize(1);
    }

    @Test
    void neitherCustomersNorSupportMayUseIt() {
        var id = placed();
        var sasha = Persona.of(portal, "support@example.com");
        Map<String, Supplier<Object>> acts = Map.of(
                "orders", () -> orders.count("", OrderFilter.ALL),
                "organizations", () -> organizations.count(""),
                "ending", () -> ending.count(EndingFilter.ALL),
                "figures", () -> figures.revenue(),
                "accept", () -> desk.accept(id));
        acts.forEach((name, act) -> {
            assertThatThrownBy(() -> casey.does(act)).as(name).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sasha.does(act)).as(name).isInstanceOf(AccessDeniedException.class);
        });
        OrganizationId own = casey.organization();
        assertThatThrownBy(() -> casey.does(() -> servers.count(own, ""))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithAccount("support@example.com")
    void supportFindsNoSalesPages() {
        UI.getCurrent().navigate(SalesPages.ORDERS);
        assertThat(find(OrdersView.class).all()).isEmpty();
    }
}
