package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.AssetNavigation;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyStatus;
import org.keywork.asset.KeysBesideNow;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerState;
import org.keywork.asset.ServerSummary;
import org.keywork.billing.BillingSamples;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.StatusBadge;
import org.keywork.subscription.SubscriptionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@WithAccount
class ServerViewTest extends SpringBrowserlessTest {
    @Autowired
    MyAssets assets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    @Autowired
    MovableClock clock;

    private static final int ORDER_HIGHER = 2;
    private static final int USE_OTHER = 4;
    private AssetId id;

    @BeforeEach
    void addAServer() {
        var added = assets.add(new NewServer("Helpdesk", Optional.empty(), Optional.empty()));
        id = ((AddRequest.Done) added).server();
    }

    @Test
    void withoutAKeyItSaysSoAndOffersOne() {
        var view = open();

        assertThat(state(view)).isEqualTo("No key yet");
        assertThat(card(view).generate.isAttached()).isTrue();
        assertThat(card(view).copy.isAttached()).isFalse();
    }

    @Test
    void aGeneratedKeyIsShownWithTheStepsThatAreLeft() {
        var view = open();
        test(card(view).generate).click();

        assertThat(state(view)).isEqualTo("Not used yet");
        assertThat(card(view).field.getValue()).isEqualTo(key());
        assertThat(card(view).field.isReadOnly()).isTrue();
        assertThat(headings(view)).contains("Three steps in GLPI");
    }

    @Test
    void aSecondClickElsewhereShowsTheSameKey() {
        var view = open();
        var before = card(view);
        assets.generateKey(id);
        test(before.generate).click();

        assertThat(card(view).field.getValue()).isEqualTo(key());
    }

    @Test
    void aReplacedKeyIsAnotherOnlyAfterThePersonSaysYes() {
        assets.generateKey(id);
        var view = open();
        var first = key();
        test(card(view).replace).click();
        assertThat(key()).isEqualTo(first);

        test(find(ConfirmAct.class).single().confirm()).click();
        assertThat(key()).isNotEqualTo(first);
        assertThat(card(view).field.getValue()).isEqualTo(key());
    }

    @Test
    void itAnsweredOnceItWasSeen() {
        assets.generateKey(id);
        seen(clock.instant());

        assertThat(state(open())).isEqualTo("Your server answered");
    }

    @Test
    void aReplacedKeyIsToBeEnteredUntilGlpiComesWithTheNewOne() {
        clock.stopAt("2026-06-03T10:00:00Z");
        assets.generateKey(id);
        seen(clock.instant());
        assets.replaceKey(id, assets.details(id).currentKey().orElseThrow().id());

        var view = open();
        assertThat(state(view)).isEqualTo("Enter the new key");
        assertThat(view.getElement().getTextRecursively()).contains("which is good until 10 June 2026");
        assertThat(headings(view)).contains("The new key in GLPI");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        assertThat(assets.search("", 0, 10)).extracting(ServerSummary::state).containsExactly(ServerState.KEY_REPLACED);

        comesAgain();
        assertThat(state(open())).isEqualTo("Your server answered");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void aMovedServerIsWaitedForUntilItComesFromThere() {
        clock.stopAt("2027-03-14T09:00:00Z");
        assets.generateKey(id);
        assets.moveTo(id, new InstanceUid("Home".repeat(10)));
        seen(clock.instant());
        clock.stopAt("2027-03-15T09:00:00Z");
        assertThat(state(open())).isEqualTo("Valid");

        assets.moveTo(id, new InstanceUid("Else".repeat(9) + "a7f0"));
        var view = open();
        assertThat(state(view)).isEqualTo("Moved, not seen yet");
        assertThat(view.getElement().getTextRecursively())
                .contains("the instance …a7f0, which hasn’t come since", "opens Setup > General > GLPI Network there");
        assertThat(headings(view)).contains("The instance that it was moved to");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        jdbc.sql("update asset_contact set instance_uid = ?, last_seen_at = ? where asset_id = ?")
                .params(
                        "Else".repeat(9) + "a7f0",
                        clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC),
                        id.value())
                .update();
        assertThat(state(open())).isEqualTo("Valid");
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void aLeakedKeyIsToBeReplacedInGlpiAndTakesEarlierOnesAlong() {
        assets.generateKey(id);
        seen(clock.instant());
        assets.replaceKey(id, assets.details(id).currentKey().orElseThrow().id());
        assets.reportLeaked(id, assets.details(id).currentKey().orElseThrow().id());

        assertThat(assets.details(id).keys())
                .extracting(ServerDetails.KeyLine::status)
                .containsExactly(KeyStatus.ISSUED, KeyStatus.REVOKED, KeyStatus.REVOKED);
        var view = open();
        assertThat(state(view)).isEqualTo("Enter the new key");
        assertThat(view.getElement().getTextRecursively()).contains("a key that is refused now");
    }

    @Test
    void afterThreeDaysOfSilenceItSaysSinceWhen() {
        assets.generateKey(id);
        seen(Instant.parse("2026-06-03T10:00:00Z"));
        clock.stopAt("2026-06-06T10:00:00Z");
        assertThat(state(open())).isEqualTo("Valid");

        clock.stopAt("2026-06-06T10:00:01Z");
        assertThat(state(open())).isEqualTo("Silent since 3 June 2026");
    }

    @Test
    void aRenewedKeyIsToBeEnteredBeforeTheOldOneEndsAndThenSaysSinceWhenItIsUsed() {
        clock.stopAt("2027-03-14T09:00:00Z");
        var casey = new PaidCustomer(portal);
        var paid = casey.accepted(BillingSamples.order(BillingSamples.STANDARD, 1, id));
        assets.generateKey(id);
        clock.stopAt("2028-03-01T09:00:00Z");
        seen(clock.instant());
        casey.accepted(BillingSamples.renewal(paid, BillingSamples.STANDARD, 1));
        besides(paid);

        assertThat(state(open())).isEqualTo("Your server answered");
        assertThat(open().getElement().getTextRecursively())
                .contains("A renewed key is ready: enter it in GLPI before 14 March 2028.");
        clock.stopAt("2028-03-01T11:00:00Z");
        assertThat(open().getElement().getTextRecursively())
                .contains("A renewed key is ready")
                .doesNotContain("Nothing to do");
        comesAgain();
        assertThat(open().getElement().getTextRecursively())
                .contains("Your server uses the new key since 1 March 2028.", "Nothing to do")
                .doesNotContain("A renewed key is ready");
    }

    @Test
    void aHigherOfferIsOrderedFromItsMenu() {
        clock.stopAt("2027-03-14T09:00:00Z");
        assertThat(orderHigher()).isEqualTo("Order");
        new PaidCustomer(portal).accepted(BillingSamples.order(BillingSamples.STANDARD, 1, id));
        assertThat(orderHigher()).isEqualTo("Upgrade Standard");
        assertThat(open().getElement().getTextRecursively()).contains("in 365 days, on 13 March 2028 (Paris)");
    }

    @Test
    void aTrialSaysHowLongItGoesOnAndWhatFollows() {
        clock.stopAt("2027-03-14T09:00:00Z");
        var casey = new PaidCustomer(portal);
        casey.tries(BillingSamples.ADVANCED, id);
        assertThat(state(open())).isEqualTo("No key yet");
        assertThat(text()).contains("Trial of Advanced, 15 days left; then Registered.");
        assets.generateKey(id);
        casey.accepted(BillingSamples.order(BillingSamples.BASIC, 1, id));
        seen(clock.instant());
        clock.stopAt("2027-03-15T09:00:00Z");

        assertThat(state(open())).isEqualTo("Trial, 14 days left");
        assertThat(text())
                .contains("Trial of Advanced, 14 days left; then Basic until 13 March 2028.", "After the trial")
                .doesNotContain("Valid until");
        clock.stopAt("2027-03-30T09:00:00Z");
        assertThat(text()).doesNotContain("Trial of");
    }

    @Test
    void aServerThatTriesAnOfferOnAPaidPlaceIsUpgraded() {
        clock.stopAt("2027-03-14T09:00:00Z");
        var casey = new PaidCustomer(portal);
        casey.accepted(BillingSamples.order(BillingSamples.STANDARD, 1, id));
        casey.tries(BillingSamples.ADVANCED, id);

        assertThat(orderHigher()).isEqualTo("Upgrade Standard");
    }

    @Test
    void beforeAServerUsesAnotherSubscriptionItIsSaidThatItGivesItsPaidNextPeriodUp() {
        clock.stopAt("2027-03-14T09:00:00Z");
        var casey = new PaidCustomer(portal);
        var standard = casey.accepted(BillingSamples.order(BillingSamples.STANDARD, 1, id));
        casey.accepted(BillingSamples.order(BillingSamples.ADVANCED, 1));
        clock.stopAt("2028-02-01T09:00:00Z");
        casey.accepted(BillingSamples.renewal(standard, BillingSamples.BASIC, 1));
        new MenuBarTester<>(find(MenuBar.class, open()).all().getFirst()).clickItem(0, USE_OTHER);

        assertThat(find(ActDialog.class).single().getElement().getTextRecursively())
                .contains("Its place in Basic, paid from 14 March 2028 on, becomes free");
    }

    @Test
    void whatItsMenuHoldsIsItsRenewalAndAfterTheEndGoingOnFree() {
        clock.stopAt("2027-03-14T09:00:00Z");
        var casey = new PaidCustomer(portal);
        var standard = casey.accepted(BillingSamples.order(BillingSamples.STANDARD, 1, id));
        assertThat(menu()).doesNotContain("Renew", "Continue free");
        clock.stopAt("2028-02-01T09:00:00Z");
        assertThat(menu()).contains("Renew").doesNotContain("Continue free");
        clock.stopAt("2028-03-18T09:00:00Z");
        assertThat(menu()).contains("Renew", "Continue free");
        casey.accepted(BillingSamples.renewal(standard, BillingSamples.BASIC, 1));
        assertThat(menu()).doesNotContain("Renew", "Continue free");
    }

    @Test
    void whatStandsForInstancesInTheCloudIsBoundToNoneOfThem() {
        clock.stopAt("2027-03-14T09:00:00Z");
        assertThat(menu()).contains("Set the instance UID");
        new PaidCustomer(portal).accepted(BillingSamples.order(BillingSamples.CLOUD, 1));
        id = assets.search("GLPI Cloud", 0, 1).getFirst().id();
        assertThat(menu())
                .contains("Change name or URL", "Remove server")
                .doesNotContain("Set the instance UID", "Move to another instance");
    }

    private List<String> menu() {
        return find(MenuBar.class, open()).all().getFirst().getItems().getFirst().getSubMenu().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    private String text() {
        return open().getElement().getTextRecursively();
    }

    private String orderHigher() {
        new MenuBarTester<>(find(MenuBar.class, open()).all().getFirst()).clickItem(0, ORDER_HIGHER);
        return find(H1.class).single().getText();
    }

    /** What happens after a commit, which a test that is rolled back never has. */
    private void besides(SubscriptionId renewed) {
        KeysBesideNow.make(portal, renewed);
    }

    @Test
    void someoneElsesLooksLikeOneThatNeverWas() {
        var missing = shownAt(AssetNavigation.to(new AssetId(UUID.randomUUID())));
        var other = UUID.randomUUID();
        jdbc.sql("insert into organization (id, name, language, zone, created_at, version)"
                        + " select ?, 'Other', language, zone, created_at, 0 from organization"
                        + " where id = (select organization_id from asset where id = ?)")
                .params(other, id.value())
                .update();
        jdbc.sql("update asset set organization_id = ? where id = ?")
                .params(other, id.value())
                .update();

        assertThat(shownAt(AssetNavigation.to(id))).isEqualTo(missing).contains("There is nothing here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x", "1-1-1-1-1", "<script>", "%00"})
    void whatIsNoIdLooksTheSame(String odd) {
        assertThat(shownAt("assets/" + odd)).contains("There is nothing here");
    }

    @Test
    void itSpeaksFrench() {
        assets.generateKey(id);
        UI.getCurrent().setLocale(Locale.FRENCH);
        var view = open();

        assertThat(state(view)).isEqualTo("Pas encore utilisée");
        assertThat(card(view).copy.getText()).isEqualTo("Copier la clé");
        assertThat(headings(view)).contains("Trois étapes dans GLPI", "Ce serveur");
    }

    @Test
    void itsNameIsTextWhateverIsInIt() {
        assets.describe(id, "<b>Help</b>", Optional.empty());
        open();

        var title = find(H1.class).single();
        assertThat(title.getText()).isEqualTo("<b>Help</b>");
        assertThat(title.getElement().getOuterHTML()).doesNotContain("<b>");
    }

    private ServerView open() {
        return navigate(AssetNavigation.to(id), ServerView.class);
    }

    private static KeyCard card(ServerView view) {
        return Objects.requireNonNull(view.key);
    }

    private String state(ServerView view) {
        return find(StatusBadge.class, view).all().getFirst().getText();
    }

    private List<String> headings(ServerView view) {
        return find(H2.class, view).all().stream().map(H2::getText).toList();
    }

    private String key() {
        return assets.showKey(id).orElseThrow();
    }

    private String shownAt(String path) {
        UI.getCurrent().navigate(path);
        var frame = UI.getCurrent().getActiveRouterTargetsChain().getLast();
        return frame.getElement().getTextRecursively();
    }

    /** From the instance that it is bound to, where it is. */
    private void seen(Instant moment) {
        var key = assets.details(id).currentKey().orElseThrow().id();
        jdbc.sql("insert into asset_contact (asset_id, key_id, instance_uid, first_seen_at, last_seen_at, glpi_version)"
                        + " values (?, ?, (select instance_uid from asset where id = ?), ?, ?, ?)")
                .params(
                        id.value(),
                        key.value(),
                        id.value(),
                        moment.atOffset(ZoneOffset.UTC),
                        moment.atOffset(ZoneOffset.UTC),
                        "11.0.4")
                .update();
    }

    /** GLPI comes with the key that is current now. */
    private void comesAgain() {
        var key = assets.details(id).currentKey().orElseThrow().id();
        jdbc.sql("update asset_contact set key_id = ?, key_since = ? where asset_id = ?")
                .params(key.value(), clock.instant().atOffset(ZoneOffset.UTC), id.value())
                .update();
    }
}
