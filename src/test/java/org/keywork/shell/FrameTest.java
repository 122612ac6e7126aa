package org.keywork.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;

@PortalTest
class FrameTest extends SpringBrowserlessTest {
    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        navigate("no/such/page", NotFoundView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("There is nothing here · Keywork");
    }

    @Test
    @WithAccount
    void aPageWithoutAnEntryInTheMenuStandsUnderTheOneItBelongsTo() {
        UI.getCurrent().navigate("dashboard");
        assertThat(find(SideNavItem.class).all())
                .filteredOn(entry -> "subscriptions".equals(entry.getPath()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getPathAliases()).contains("order", "orders", "trial"));
    }

    @Test
    void aStatusIsAWordWithAnIconAndATone() {
        var status = new StatusBadge(StatusBadge.Tone.WARNING, "Ends in 23 days");

        assertThat(status.getText()).isEqualTo("Ends in 23 days");
        assertThat(status.getClassNames()).contains("kw-status-warning");
        assertThat(status.getElement().getChild(0).getTag()).isEqualTo("vaadin-icon");
    }

    @Test
    void aTextToCopyIsReadOnlyAndHasItsLabel() {
        var row = new CopyRow("Registration key", "eyJ0", "Copy key");

        assertThat(row.field())
                .extracting(TextArea::getLabel, TextArea::getValue, TextArea::isReadOnly)
                .containsExactly("Registration key", "eyJ0", true);
        assertThat(row.button().getText()).isEqualTo("Copy key");
    }
}
