package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerDesk;
import org.keywork.billing.BillingSamples;
import org.keywork.billing.Purchases;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;

/** What customers read on a server’s page of what support did to it. */
@PortalTest
@WithAccount
class RevokedServerViewTest extends AcmeSeenBySupport {
    private static final InstanceUid THIRD = new InstanceUid("Thrd4567890123456789012345678901234567c2d9");

    @Test
    void sinceWhenAndWhyItIsRevokedAndWhereToWriteStandsFirst() {
        revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        open(AssetNavigation.to(helpdesk));
        assertThat(text(ServerStateLine.class))
                .contains("This server was revoked on 14 March 2027: terms not kept. GLPI is refused.");
        assertThat(find(Anchor.class, shown(ServerStateLine.class)).single().getHref())
                .isEqualTo("mailto:billing@example.org");
        assertThat(text(ServerView.class))
                .contains("This server is out of use and gets no new key.")
                .containsOnlyOnce("Write to us")
                .doesNotContain("Ticket 4711", "support@example.com");
    }

    @Test
    void whatCouldNotWorkIsNotOffered() {
        isRefusedElsewhere();
        revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        open(AssetNavigation.to(helpdesk));
        assertThat(text(ServerView.class))
                .contains("Another GLPI used this server’s key", "give it a server and a key of its own here");
        assertThat(find(Button.class).withText("Move to this server").exists()).isFalse();
        assertThat(menu()).containsExactly("Change name or URL", "Remove server");
    }

    @Test
    void whereOnlyItsKeyIsRevokedItSaysWhyAndThatANewOneIsNeeded() {
        revoked(Target.of(key), RevocationReason.NON_PAYMENT);
        open(AssetNavigation.to(helpdesk));
        assertThat(text(ServerStateLine.class))
                .contains(
                        "Its key was revoked on 14 March 2027: not paid. GLPI is refused until you generate a new key");
        assertThat(Objects.requireNonNull(shown(ServerView.class).key).generate.isAttached())
                .isTrue();
        assertThat(menu()).contains("Move to another instance");
    }

    @Test
    void whereItsSubscriptionIsRevokedItSaysThatANewKeyIsNotEnough() {
        var basic = new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk));
        revoked(Target.of(basic), RevocationReason.NON_PAYMENT);
        open(AssetNavigation.to(helpdesk));
        assertThat(text(ServerStateLine.class))
                .contains("Its key was revoked on 14 March 2027: not paid.", "the subscription is cancelled");
        assertThat(text(KeyCard.class))
                .contains("A new key would grant nothing")
                .doesNotContain("Generate key");
        assertThat(menu()).contains("Order a higher offer", "Use another subscription");
    }

    @Test
    void whatHappenedTellsRevocationsSuspensionsAndThatTheyAreOver() {
        var ofServer = revoked(Target.of(helpdesk), RevocationReason.LICENSE_VIOLATION);
        later();
        support().does(() -> desk().undo(ofServer, "By mistake"));
        later();
        var ofKey = revoked(Target.of(key), RevocationReason.ISSUED_IN_ERROR);
        later();
        support().does(() -> desk().undo(ofKey, "By mistake"));
        var basic = Target.of(new Purchases(portal).bought(BillingSamples.order(BillingSamples.BASIC, 1, helpdesk)));
        later();
        support().does(() -> desk().suspend(basic, why(RevocationReason.NON_PAYMENT)));
        later();
        support().does(() -> desk().reinstate(basic, "They paid"));

        open(AssetNavigation.to(helpdesk));
        assertThat(text(ServerHistory.class))
                .contains("Server revoked: terms not kept", "Taken back: Server revoked")
                .contains(
                        "Key …" + key.shortReference() + " revoked: issued in error",
                        "Taken back: Key …" + key.shortReference() + " revoked")
                .contains("Subscription Basic suspended: not paid", "Subscription Basic reinstated")
                .doesNotContain("Ticket 4711", "By mistake", "They paid");
    }

    @Test
    void aRevokedKeyIsToldOnce() {
        revoked(Target.of(key), RevocationReason.ISSUED_IN_ERROR);
        open(AssetNavigation.to(helpdesk));
        assertThat(text(ServerHistory.class)).containsOnlyOnce("revoked: issued in error");
    }

    @Test
    void movesAreToldWithBothInstancesAndTheFirstBindingStaysTold() {
        casey.does(() -> portal.getBean(MyAssets.class).moveTo(helpdesk, ELSEWHERE));
        later();
        support().does(() -> {
            portal.getBean(ServerDesk.class).moveTo(helpdesk, THIRD);
            return THIRD;
        });
        open(AssetNavigation.to(helpdesk));
        assertThat(text(ServerHistory.class))
                .contains(
                        "Moved from instance …b31c to …a7f0",
                        "Moved by our support from instance …a7f0 to …c2d9",
                        "Bound to instance …b31c")
                .containsOnlyOnce("Bound to instance");
    }

    private RevocationId revoked(Target target, RevocationReason reason) {
        return ((Outcome.Done) support().<Outcome>does(() -> desk().revoke(target, why(reason)))).act();
    }

    private static NewRevocation why(RevocationReason reason) {
        return new NewRevocation(reason, "Ticket 4711", Optional.empty());
    }

    private Persona support() {
        return Persona.of(portal, "support@example.com");
    }

    private RevocationDesk desk() {
        return portal.getBean(RevocationDesk.class);
    }

    private void later() {
        clock.advance(Duration.ofHours(1));
    }

    private List<String> menu() {
        return find(MenuBar.class, shown(ServerView.class))
                .all()
                .getFirst()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .stream()
                .map(MenuItem::getText)
                .toList();
    }
}
