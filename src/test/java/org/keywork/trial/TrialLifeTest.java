package org.keywork.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.CLOUD;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.order;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetContacts;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderRequest;
import org.keywork.catalog.OfferReference;
import org.keywork.validation.Code;
import org.keywork.validation.Decision;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people may try, and what a GLPI server is told before, meanwhile and afterwards. */
@PortalTest
class TrialLifeTest {
    private static final InstanceUid UID = new InstanceUid("aB3".repeat(13) + "c");
    private static final InstanceUid OTHER = new InstanceUid("zY9".repeat(13) + "x");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private MyTrials trials;

    @Autowired
    private TrialDesk desk;

    @Autowired
    private TrialEnds ends;

    @Autowired
    private MyAssets assets;

    @Autowired
    private AssetContacts contacts;

    @Autowired
    private MyOrders orders;

    @Autowired
    private OrderDesk orderDesk;

    @Autowired
    private Validation validation;

    @Autowired
    private MovableClock clock;

    private Persona casey;
    private Persona sam;
    private AssetId helpdesk;
    private String key;

    @BeforeEach
    void aServerWithItsKey() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = Persona.of(portal, "customer@example.com");
        sam = Persona.of(portal, "sales@example.com");
        helpdesk = added("Helpdesk", Optional.empty());
        key = keyOf(helpdesk);
    }

    @Test
    void fifteenDaysBeginAtOnceAndEndWhereTheServerWasBefore() {
        var id = started(STANDARD, 15, helpdesk);
        assertThat(told()).isEqualTo(STANDARD);
        clock.stopAt("2027-03-29T21:59:59Z");
        assertThat(told()).isEqualTo(STANDARD);
        clock.stopAt("2027-03-29T22:00:00Z");
        assertThat(told().value()).isEqualTo("virtual");
        assertThat(glpi(key, UID).code()).isEqualTo(Code.VALID);
        ends.run();
        assertThat(mine(id).state()).isEqualTo(TrialState.ENDED);
        assertThat(refusal(STANDARD, 15, helpdesk)).contains(TrialRefusal.HAD_ONE);
    }

    @Test
    void thirtyDaysWaitForSales() {
        var waits =
                (TrialRequest.Waits) casey.does(() -> trials.request(wanted(STANDARD, 30, "The new team", helpdesk)));
        assertThat(told().value()).isEqualTo("virtual");
        assertThat(refusal(STANDARD, 15, helpdesk)).contains(TrialRefusal.WAITS_ALREADY);
        assertThat(sam.does(() -> desk.requests()))
                .extracting(TrialDetails::purpose)
                .contains("The new team");
        assertThat(sam.does(() -> desk.approve(waits.trial(), "Enjoy"))).isInstanceOf(TrialRequest.Started.class);
        assertThat(told()).isEqualTo(STANDARD);
        assertThat(sam.does(() -> desk.approve(waits.trial(), "")))
                .isEqualTo(new TrialRequest.Refused(TrialRefusal.DECIDED_ALREADY));
        assertThat(sam.does(() -> desk.decline(waits.trial(), "Too late"))).isFalse();
    }

    @Test
    void aDeclinedRequestMayBeAskedAgain() {
        var waits = (TrialRequest.Waits) casey.does(() -> trials.request(wanted(STANDARD, 30, "Please", helpdesk)));
        assertThat(sam.does(() -> desk.decline(waits.trial(), "Tell us more"))).isTrue();
        assertThat(mine(waits.trial()).note()).contains("Tell us more");
        assertThat(refusal(STANDARD, 15, helpdesk)).isEmpty();
    }

    @Test
    void aTrialOnAPaidServerLeavesEveryPaidDay() {
        accept(BASIC);
        assertThat(told()).isEqualTo(BASIC);
        started(ADVANCED, 15, helpdesk);
        assertThat(told()).isEqualTo(ADVANCED);
        clock.stopAt("2027-03-30T09:00:00Z");
        assertThat(told()).isEqualTo(BASIC);
        assertThat(glpi(key, UID).grant().orElseThrow().end()).hasToString("Optional[2028-03-13]");
        ends.run();
        assertThat(told()).isEqualTo(BASIC);
    }

    @Test
    void orderingWhatIsTriedEndsTheTrialAndCountsAsASuccess() {
        var id = started(STANDARD, 15, helpdesk);
        accept(STANDARD);
        assertThat(told()).isEqualTo(STANDARD);
        assertThat(mine(id).state()).isEqualTo(TrialState.ENDED);
        assertThat(mine(id).convertedAt()).isPresent();
        clock.stopAt("2027-04-30T09:00:00Z");
        assertThat(told()).isEqualTo(STANDARD);
    }

    @Test
    void whatIsOrderedForAnotherServerIsNoSuccessOfTheTrial() {
        var id = started(STANDARD, 15, helpdesk);
        accept(STANDARD, added("Another", Optional.empty()));
        assertThat(mine(id).state()).isEqualTo(TrialState.RUNNING);
        assertThat(mine(id).convertedAt()).isEmpty();
        accept(STANDARD, helpdesk);
        assertThat(mine(id).state()).isEqualTo(TrialState.ENDED);
        assertThat(mine(id).convertedAt()).isPresent();
    }

    @Test
    void anInstanceGetsAProductsTrialOnceWhateverItsServerIsCalled() {
        seen(helpdesk, UID);
        started(STANDARD, 15, helpdesk);
        clock.stopAt("2027-04-14T09:00:00Z");
        ends.run();
        var elsewhere = Persona.of(portal, "customer@example.com");
        assertThat(elsewhere.does(() -> trials.refusal(STANDARD))).contains(TrialRefusal.HAD_ONE);
    }

    @Test
    void aTypedUidRefusesNothingAndTellsNothing() {
        seen(helpdesk, UID);
        started(STANDARD, 15, helpdesk);
        var typed = added("Typed", Optional.of(UID));
        var instances = portal.getBean(TrialInstances.class);
        assertThat(instances.hadOne(List.of(typed), STANDARD)).isFalse();
        seen(typed, UID);
        assertThat(instances.hadOne(List.of(typed), STANDARD)).isTrue();
    }

    @Test
    void anUnboundServersTrialEndsWhenItBindsToAnInstanceThatHadOne() {
        seen(helpdesk, OTHER);
        var past = started(ADVANCED, 15, helpdesk);
        portal.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update trial set once_key = null where id = ?")
                .param(past.value())
                .update();
        var second = added("Second", Optional.empty());
        var secondKey = keyOf(second);
        portal.getBean(jakarta.persistence.EntityManager.class).clear();
        var now = started(ADVANCED, 15, second);
        var told = glpi(secondKey, OTHER);
        assertThat(told.code()).isEqualTo(Code.VALID);
        assertThat(told.grant().orElseThrow().product().value()).isEqualTo("virtual");
        assertThat(mine(now).leftBecauseOfInstance()).containsValue("Second");
    }

    @Test
    void aNewServerTakesAPlaceThatIsLeft() {
        var issued = sam.does(
                () -> desk.issue(casey.organization(), new WantedTrial(STANDARD, 30, 2, Set.of(helpdesk), "Fair")));
        assertThat(issued).isInstanceOf(TrialRequest.Started.class);
        var second = added("Second", Optional.empty());
        assertThat(glpi(keyOf(second), OTHER).grant().orElseThrow().product()).isEqualTo(STANDARD);
        var third = added("Third", Optional.empty());
        assertThat(glpi(keyOf(third), new InstanceUid("q".repeat(40)))
                        .grant()
                        .orElseThrow()
                        .product()
                        .value())
                .isEqualTo("virtual");
    }

    @Test
    void salesProlongOnceByFifteenDaysWhileItRuns() {
        var id = started(STANDARD, 15, helpdesk);
        assertThat(sam.does(() -> desk.prolong(id))).isTrue();
        assertThat(sam.does(() -> desk.prolong(id))).isFalse();
        clock.stopAt("2027-04-13T09:00:00Z");
        assertThat(told()).isEqualTo(STANDARD);
        clock.stopAt("2027-04-14T09:00:00Z");
        assertThat(told().value()).isEqualTo("virtual");
    }

    @Test
    void anEndedTrialIsNotProlonged() {
        var id = started(STANDARD, 15, helpdesk);
        clock.stopAt("2027-03-30T09:00:00Z");
        assertThat(sam.does(() -> desk.prolong(id))).isFalse();
    }

    @Test
    void whatCannotBeTriedIsRefused() {
        assertThat(refusal(STANDARD, 20, helpdesk)).contains(TrialRefusal.DAYS);
        assertThat(refusal(CLOUD, 15, helpdesk)).contains(TrialRefusal.NOT_FOR_TRIAL);
        assertThat(refusal(new OfferReference("virtual"), 15, helpdesk)).contains(TrialRefusal.NOT_FOR_TRIAL);
        assertThat(refusal(STANDARD, 15, new AssetId(UUID.randomUUID()))).contains(TrialRefusal.SERVER_NOT_THERE);
        started(STANDARD, 15, helpdesk);
        assertThat(refusal(ADVANCED, 15, helpdesk)).contains(TrialRefusal.SERVER_TRIES_ANOTHER);
    }

    @Test
    void aServerThatHasTheOfferAlreadyTriesNothing() {
        accept(STANDARD);
        assertThat(refusal(STANDARD, 15, helpdesk)).contains(TrialRefusal.SERVER_HAS_IT);
        assertThat(refusal(BASIC, 15, helpdesk)).contains(TrialRefusal.SERVER_HAS_IT);
    }

    private TrialId started(OfferReference product, int days, AssetId... servers) {
        return switch (casey.does(() -> trials.request(wanted(product, days, "", servers)))) {
            case TrialRequest.Started started -> started.trial();
            case TrialRequest other -> throw new AssertionError(other);
        };
    }

    private Optional<TrialRefusal> refusal(OfferReference product, int days, AssetId... servers) {
        return casey.does(() -> trials.refusal(wanted(product, days, "", servers)));
    }

    private static WantedTrial wanted(OfferReference product, int days, String purpose, AssetId... servers) {
        return new WantedTrial(product, days, servers.length, Set.of(servers), purpose);
    }

    private TrialDetails mine(TrialId id) {
        return casey.does(() -> trials.list()).stream()
                .filter(trial -> trial.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void accept(OfferReference product) {
        accept(product, helpdesk);
    }

    private void accept(OfferReference product, AssetId server) {
        var placed =
                (OrderRequest.Placed) casey.does(() -> orders.place(order(product, 1, server), acme(), Locale.ENGLISH));
        sam.does(() -> orderDesk.accept(placed.order()));
    }

    private AssetId added(String name, Optional<InstanceUid> uid) {
        return casey.does(() -> ((AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), uid))).server());
    }

    private String keyOf(AssetId server) {
        return casey.does(() -> {
            assets.generateKey(server);
            return assets.showKey(server).orElseThrow();
        });
    }

    /** As the flow of check-ins writes it. */
    private void seen(AssetId server, InstanceUid uid) {
        var used = casey.does(() -> assets.details(server)).currentKey();
        contacts.note(List.of(new AssetContacts.Contact(
                server,
                used.map(line -> line.id()).orElseGet(() -> new org.keywork.asset.RegistrationKeyId("rk_none")),
                Optional.of(uid),
                clock.instant(),
                clock.instant(),
                Optional.of("11.0.4"))));
    }

    private OfferReference told() {
        return glpi(key, UID).grant().orElseThrow().product();
    }

    private Decision glpi(String key, InstanceUid uid) {
        return validation.decide(new Presented(
                key, Optional.of(uid), Optional.empty(), Optional.empty(), Optional.empty(), "192.0.2.0/24"));
    }
}
