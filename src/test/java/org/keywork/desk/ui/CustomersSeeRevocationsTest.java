package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RevocationReason;
import org.keywork.billing.OrderNavigation;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.Target;
import org.keywork.shell.StatusBadge;

/** What customers read at their own pages after support revoked a key of theirs that GLPI uses. */
@PortalTest
@WithAccount
class CustomersSeeRevocationsTest extends AcmeSeenBySupport {
    @Test
    void aServerWithoutACurrentKeyIsRevokedAndOneWithANewKeyWaitsForItToBeEntered() {
        revoked();
        open(AssetNavigation.to(helpdesk));
        assertThat(badge()).isEqualTo("Revoked");
        assertThat(text(ServerView.class))
                .contains("Generate key")
                .doesNotContain("Copy the key below", "The new key in GLPI");

        assertThat(portal.getBean(MyAssets.class).generateKey(helpdesk)).isInstanceOf(KeyRequest.Issued.class);
        open(AssetNavigation.LIST);
        open(AssetNavigation.to(helpdesk));
        assertThat(badge()).isEqualTo("Enter the new key");
        assertThat(text(ServerView.class))
                .contains("Copy the key below and enter it there", "The new key in GLPI")
                .doesNotContain("Generate key");
    }

    @Test
    void theHistoryIsLinkedAsSoonAsThereIsOne() {
        open(OrderNavigation.SUBSCRIPTIONS);
        assertThat(links()).doesNotContain(RevocationPages.MINE);

        revoked();
        open(AssetNavigation.LIST);
        open(OrderNavigation.SUBSCRIPTIONS);
        assertThat(links()).contains(RevocationPages.MINE);
        open(RevocationPages.MINE);
        assertThat(text(MyRevocationsView.class)).contains("Revoked", "Helpdesk", "reported as leaked");
    }

    private void revoked() {
        var why = new NewRevocation(RevocationReason.KEY_COMPROMISED, "Ticket 4711", Optional.empty());
        assertThat(Persona.of(portal, "support@example.com")
                        .does(() -> portal.getBean(RevocationDesk.class).revoke(Target.of(key), why)))
                .isInstanceOf(Outcome.Done.class);
    }

    private String badge() {
        return find(StatusBadge.class, shown(ServerView.class)).all().getFirst().getText();
    }

    private List<String> links() {
        return find(Anchor.class, shown(SubscriptionsView.class)).all().stream()
                .map(Anchor::getHref)
                .toList();
    }
}
