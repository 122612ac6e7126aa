package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.upgrade;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.ServerSummary;
import org.keywork.billing.OrderDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
@WithAccount("sales@example.com")
class OrganizationViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    OrganizationServers servers;

    @Autowired
    OrganizationServerRows rows;

    @Autowired
    MovableClock clock;

    private Persona casey;
    private PaidCustomer customer;
    private AssetId helpdesk;

    @BeforeEach
    void aCustomerWithAServer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        customer = new PaidCustomer(portal);
        helpdesk = customer.server("Helpdesk");
    }

    @Test
    void whatWasUpgradedWasReplacedAndNotCancelled() {
        var standard = customer.accepted(order(STANDARD, 1, helpdesk));
        customer.accept(customer.placed(upgrade(standard, ADVANCED, 1)));

        assertThat(shown()).contains("Replaced by Advanced").doesNotContain("Cancelled");
        UI.getCurrent().setLocale(Locale.FRENCH);
        assertThat(shown()).contains("Remplacé par Advanced");
    }

    @Test
    void whatEndedByAnotherReasonSaysWhich() {
        var order = customer.placed(order(STANDARD, 1, helpdesk));
        customer.accept(order);
        portal.getBean(OrderDesk.class).cancel(order, "Ordered twice");

        assertThat(shown()).contains("Cancelled with its order");
    }

    @Test
    void itSaysHowMuchIsOwedAndHowMuchOfItIsOverdue() {
        assertThat(shown()).contains("All paid");
        customer.accept(customer.placed(order(STANDARD, 1)));
        assertThat(shown()).contains("Owes €708.00").doesNotContain("overdue");
        clock.stopAt("2027-04-20T09:00:00Z");
        assertThat(shown()).contains("Owes €708.00, overdue");
        customer.accept(customer.placed(order(BASIC, 1)));
        assertThat(shown()).contains("€708.00 of it overdue");
    }

    @Test
    void aTrialSaysHowLongItGoesOnAndDrawsIt() {
        customer.tries(STANDARD, helpdesk);
        clock.stopAt("2027-03-20T09:00:00Z");
        casey.does(() -> portal.getBean(MyAssets.class).generateKey(helpdesk));

        assertThat(shown()).contains("Trial, 9 days left");
        assertThat(find(ProgressBar.class, find(OrganizationView.class).single())
                        .single()
                        .getElement()
                        .getAttribute("aria-label"))
                .isEqualTo("9 days left of 16");
        assertThat(row()).contains("Not used yet", "Trial, 9 days left");
    }

    @Test
    void aServerWithoutAKeyOffersToIssueOne() {
        var row = rows.row(casey.organization(), server(), () -> {});
        var issue = find(Button.class, row).single();

        assertThat(issue.isEnabled()).isTrue();
        assertThat(issue.getClassNames()).contains("kw-row-act");
        casey.does(() -> portal.getBean(MyAssets.class).generateKey(helpdesk));
        assertThat(find(Button.class, rows.row(casey.organization(), server(), () -> {}))
                        .all())
                .isEmpty();
    }

    private ServerSummary server() {
        return servers.of(casey.organization(), "", 0, 10).getFirst();
    }

    private String row() {
        return rows.row(casey.organization(), server(), () -> {}).getElement().getTextRecursively();
    }

    private String shown() {
        UI.getCurrent().navigate(SalesPages.ORGANIZATIONS);
        UI.getCurrent().navigate(SalesPages.to(casey.organization()));
        return find(OrganizationView.class).single().getElement().getTextRecursively();
    }
}
