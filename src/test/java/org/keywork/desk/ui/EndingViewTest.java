package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;

import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.provider.Query;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.desk.EndingExport;
import org.keywork.desk.EndingFilter;
import org.keywork.desk.EndingList;
import org.keywork.desk.EndingRow;
import org.keywork.desk.SalesFigures;
import org.keywork.shell.StatusBadge;
import org.keywork.trial.MyTrials;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;

/** What ends soon, as sales see, export and quote it anew. */
@PortalTest
@WithAccount("sales@example.com")
class EndingViewTest extends AcmeSeenBySales {
    @Autowired
    EndingList ending;

    @Autowired
    EndingExport export;

    @Autowired
    SalesFigures figures;

    @Test
    void aTrialThatEndsSoonIsNoWarningButDrawn() {
        casey.does(
                () -> portal.getBean(MyTrials.class).request(new WantedTrial(STANDARD, 15, 1, Set.of(helpdesk), "")));
        open("sales/ending");
        var view = find(EndingView.class).single();
        var row = view.row(ending.find(EndingFilter.ALL, 0, 10).getFirst());

        assertThat(find(StatusBadge.class, row).single().getClassNames()).contains("kw-status-neutral");
        assertThat(find(ProgressBar.class, row).single().getValue()).isEqualTo(16);
    }

    @Test
    void aRenewalIsQuotedFromWhatEndsSoon() {
        desk.accept(placed());
        clock.stopAt("2028-02-20T09:00:00Z");
        assertThat(figures.endingWithoutOrder()).isEqualTo(1);
        var row = ending.find(EndingFilter.ALL, 0, 10).getFirst();
        assertThat(row.end()).isEqualTo(LocalDate.parse("2028-03-13"));
        open(SalesPages.quoteFor(row.organization()) + "&renew=" + row.id());
        var view = find(SalesQuoteView.class).single();
        assertThat(view.what.offer.getValue().reference()).isEqualTo(STANDARD);
        test(view.order).click();

        assertThat(figures.endingWithoutOrder()).isZero();
        var renewed = ending.find(EndingFilter.ALL, 0, 10).getFirst();
        assertThat(renewed.openOrder()).isPresent();
        desk.accept(renewed.openOrder().orElseThrow());
        assertThat(ending.count(EndingFilter.ALL)).isZero();
    }

    @Test
    void whatARenewalLeftOutEndsStillUntilItFollowsToo() throws IOException {
        var customer = new PaidCustomer(portal);
        var staging = customer.server("Staging");
        var paid = customer.accepted(order(STANDARD, 3, helpdesk, staging));
        clock.stopAt("2028-02-20T09:00:00Z");
        customer.accepted(renewal(paid, ADVANCED, 1, helpdesk));
        assertThat(ending.find(EndingFilter.ALL, 0, 10))
                .extracting(EndingRow::id)
                .containsExactly(paid);
        assertThat(figures.endingWithoutOrder()).isEqualTo(1);
        var out = new ByteArrayOutputStream();
        export.write(EndingFilter.ALL, Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Acme,Standard,Subscription,3,2028-03-13");

        customer.accepted(renewal(paid, STANDARD, 1, staging));
        assertThat(ending.count(EndingFilter.ALL)).isZero();
    }

    @Test
    void whatEndsIsExportedWithoutFormulas() throws IOException {
        desk.accept(placed());
        clock.stopAt("2028-02-20T09:00:00Z");
        var out = new ByteArrayOutputStream();
        export.write(EndingFilter.ALL, Locale.FRENCH, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .first()
                .asString()
                .isEqualTo("\uFEFFOrganisation,Offre,Genre,Serveurs,Dernier jour,Commande ouverte");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\r\nAcme,Standard,Abonnement,1,2028-03-13,\r\n");
    }

    @Test
    void whatEndsIsListedWithItsFilters() {
        desk.accept(placed());
        clock.stopAt("2028-02-20T09:00:00Z");
        open("sales/ending?kind=paid&offer=network-standard&order=no");
        var view = find(EndingView.class).single();

        assertThat(view.rows.list.getDataProvider().size(new Query<>())).isEqualTo(1);
        view.order.setValue(true);
        assertThat(view.rows.isVisible()).isFalse();
        assertThat(view.csv.isVisible()).isFalse();
    }
}
