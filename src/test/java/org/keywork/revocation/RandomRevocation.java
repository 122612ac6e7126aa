package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.keywork.Customer;
import org.keywork.MovableClock;
import org.keywork.Staff;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.KeysBesideNow;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.ReplacementKeysNow;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerUse;
import org.keywork.catalog.OfferReference;
import org.keywork.revocation.Outcome.Refusal;
import org.keywork.revocation.RevocationModel.Deed;
import org.keywork.revocation.RevocationModel.Status;
import org.keywork.subscription.Cause;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionLife;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.SuspendedBecause;
import org.keywork.subscription.Term;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A customer with five servers on two paid subscriptions and the free one, to whom support and they themselves do anything in any
 * order. After each step every key there ever was is presented, and must be decided as the model says.
 */
final class RandomRevocation {
    private static final int SERVERS = 5;

    /** The two that are paid for. */
    private static final List<Integer> PAID = List.of(1, 2);

    private static final List<RevocationReason> REASONS = List.of(
            RevocationReason.NON_PAYMENT,
            RevocationReason.LICENSE_VIOLATION,
            RevocationReason.ISSUED_IN_ERROR,
            RevocationReason.KEY_COMPROMISED);

    enum Kind {
        REVOKE_KEY,
        REVOKE_SERVER,
        REVOKE_SUBSCRIPTION,
        REVOKE_ORGANIZATION,
        UNDO,
        UNDO_LATEST,
        SUSPEND,
        REINSTATE,
        NOT_PAID,
        PAID,
        RENEW,
        GENERATE,
        REPLACE_KEY,
        REPORT_LEAKED,
        USE_FREE,
        REPLACEMENTS,
        TIME_PASSES
    }

    record Step(Kind kind, int which, int how) {}

    private final ApplicationContext portal;
    private final MovableClock clock;
    private final Customer customer;
    private final Staff sasha = Staff.support();
    private final RevocationDesk desk;
    private final MyAssets assets;
    private final RevocationModel model = new RevocationModel();
    private final List<AssetId> servers = new ArrayList<>();
    private final List<SubscriptionId> subscriptions = new ArrayList<>();
    private final Map<RevocationModel.Key, RegistrationKeyId> ids = new HashMap<>();
    private final Map<RevocationModel.Key, String> texts = new HashMap<>();
    private final Map<Deed, RevocationId> acts = new HashMap<>();
    private int renewals;

    RandomRevocation(ApplicationContext portal, MovableClock clock) {
        this.portal = portal;
        this.clock = clock;
        this.customer = Customer.of(portal);
        this.desk = portal.getBean(RevocationDesk.class);
        this.assets = portal.getBean(MyAssets.class);
        begin();
    }

    private void begin() {
        subscriptions.add(portal.getBean(Subscriptions.class)
                .freeOf(customer.organization())
                .id());
        model.subscriptions.add(SubscriptionState.ACTIVE);
        IntStream.range(0, SERVERS).forEach(i -> {
            servers.add(customer.addsServer("Server " + i));
            model.uses.put(i, RevocationModel.FREE);
        });
        paid(List.of(0, 1));
        paid(List.of(2));
        IntStream.range(0, SERVERS).forEach(this::generate);
    }

    private void paid(List<Integer> users) {
        var today = LocalDate.ofInstant(portal.getBean(Clock.class).instant(), ZoneOffset.UTC);
        var id = inTransaction(() -> {
            var granted = portal.getBean(SubscriptionLife.class)
                    .start(
                            new SubscriptionLife.Grant(
                                    customer.organization(),
                                    new OfferReference("network-basic"),
                                    SubscriptionKind.PAID,
                                    3,
                                    new Term(today.minusDays(1), today.plusYears(9))),
                            Cause.of("test"));
            portal.getBean(ServerUse.class).use(users.stream().map(servers::get).toList(), granted.id());
            return granted.id();
        });
        users.forEach(server -> model.uses.put(server, subscriptions.size()));
        subscriptions.add(id);
        model.subscriptions.add(SubscriptionState.ACTIVE);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(portal.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    void does(Step step) {
        clock.advance(Duration.ofMillis(1)); // no two things happen at the same moment
        var server = step.which() % SERVERS;
        var sub = step.which() % model.subscriptions.size();
        var why = REASONS.get(step.how() % REASONS.size());
        switch (step.kind()) {
            case REVOKE_KEY -> revokeKey(step.which() % model.keys.size(), why);
            case REVOKE_SERVER ->
                revoke(Target.of(servers.get(server)), List.of(server), model.live(server), List.of(), why);
            case REVOKE_SUBSCRIPTION -> {
                var users = model.usersOf(sub).toList();
                revoke(Target.of(subscriptions.get(sub)), users, liveOf(users), List.of(sub), why);
            }
            case REVOKE_ORGANIZATION -> {
                var all = IntStream.range(0, SERVERS).boxed().toList();
                var subs =
                        IntStream.range(0, model.subscriptions.size()).boxed().toList();
                revoke(Target.of(customer.organization()), all, liveOf(all), subs, why);
            }
            case UNDO -> undo(step.which());
            case UNDO_LATEST -> undo(model.deeds.size() - 1);
            case SUSPEND -> suspend(sub);
            case REINSTATE -> reinstate(sub);
            case NOT_PAID -> notPaid(sub);
            case PAID -> paidAfterAll(sub);
            case RENEW -> renew(sub);
            case GENERATE -> generate(server);
            case REPLACE_KEY -> replaceKey(server);
            case REPORT_LEAKED -> reportLeaked(server);
            case USE_FREE -> useFree(server);
            case REPLACEMENTS -> replacements(step.which());
            case TIME_PASSES -> clock.advance(Duration.ofHours(1 + 20L * step.how()));
        }
        check();
    }

    private RegistrationKeyId id(RevocationModel.Key key) {
        return Objects.requireNonNull(ids.get(key));
    }

    private RevocationId act(Deed deed) {
        return Objects.requireNonNull(acts.get(deed));
    }

    private List<RevocationModel.Key> liveOf(List<Integer> some) {
        return some.stream().flatMap(server -> model.live(server).stream()).toList();
    }

    private void revokeKey(int which, RevocationReason why) {
        var key = model.keys.get(which);
        var live = key.status == Status.REVOKED ? List.<RevocationModel.Key>of() : List.of(key);
        revoke(Target.of(id(key)), List.of(key.server), live, List.of(), why);
    }

    private void revoke(
            Target target,
            List<Integer> reached,
            List<RevocationModel.Key> keys,
            List<Integer> subs,
            RevocationReason why) {
        var closes = target.scope() == Target.Scope.SERVER;
        var expected = model.revoke(reached, keys, subs, closes, why, clock.instant());
        var outcome = sasha.on(portal, () -> desk.revoke(target, new NewRevocation(why, "Random", Optional.empty())));
        if (expected.isEmpty()) {
            assertThat(outcome).isEqualTo(Outcome.Refused.because(Refusal.NOTHING_TO_REVOKE));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            acts.put(expected.get(), ((Outcome.Done) outcome).act());
        }
    }

    private void undo(int which) {
        var known = model.deeds.stream().filter(acts::containsKey).toList();
        if (known.isEmpty()) {
            return;
        }
        var deed = known.get(Math.floorMod(which, known.size()));
        var expected = model.undo(deed, clock.instant());
        var outcome = sasha.on(portal, () -> desk.undo(act(deed), "Random"));
        assertThat(refusal(outcome)).isEqualTo(expected);
    }

    private void replacements(int which) {
        var known = model.deeds.stream().filter(acts::containsKey).toList();
        if (known.isEmpty()) {
            return;
        }
        var deed = known.get(which % known.size());
        var before = model.subscriptions.size();
        var expected = model.replace(deed, clock.instant());
        var outcome = sasha.on(portal, () -> desk.replace(act(deed), "Random"));
        assertThat(refusal(outcome)).isEqualTo(expected);
        if (expected.isEmpty()) {
            ReplacementKeysNow.make(portal, act(deed).value());
        }
        if (model.subscriptions.size() > before) {
            subscriptions.add(portal.getBean(Subscriptions.class)
                    .freeOf(customer.organization())
                    .id());
        }
        readNewKeys();
    }

    private static Optional<Refusal> refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private void suspend(int sub) {
        var outcome = sasha.on(
                portal,
                () -> desk.suspend(
                        Target.of(subscriptions.get(sub)),
                        new NewRevocation(RevocationReason.NON_PAYMENT, "Random", Optional.empty())));
        assertThat(refusal(outcome))
                .isEqualTo(model.suspend(sub) ? Optional.empty() : Optional.of(Refusal.NOTHING_TO_SUSPEND));
    }

    private void reinstate(int sub) {
        var outcome = sasha.on(portal, () -> desk.reinstate(Target.of(subscriptions.get(sub)), "Random"));
        assertThat(refusal(outcome))
                .isEqualTo(model.reinstate(sub) ? Optional.empty() : Optional.of(Refusal.NOTHING_TO_REINSTATE));
    }

    /** As billing does it. */
    private void notPaid(int sub) {
        if (model.subscriptions.get(sub) == SubscriptionState.ACTIVE) {
            inTransaction(() -> life().suspend(subscriptions.get(sub), SuspendedBecause.UNPAID, Cause.of("test")));
            model.notPaid(sub);
        }
    }

    private void paidAfterAll(int sub) {
        if (model.waitsForPayment(sub)) {
            inTransaction(() -> life().reinstate(subscriptions.get(sub), Cause.of("test")));
            model.paid(sub);
        }
    }

    /** For another year, with keys beside those that say the former end. */
    private void renew(int sub) {
        if (!PAID.contains(sub) || !model.isOpen(sub)) {
            return;
        }
        renewals++;
        var end = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(9L + renewals);
        inTransaction(() -> life().renew(subscriptions.get(sub), end, Cause.of("test")));
        KeysBesideNow.make(portal, subscriptions.get(sub));
        model.usersOf(sub).forEach(model::keyMadeBeside);
        readNewKeys();
    }

    private SubscriptionLife life() {
        return portal.getBean(SubscriptionLife.class);
    }

    private void generate(int server) {
        var outcome = customer.does(() -> assets.generateKey(servers.get(server)));
        if (model.isClosed(server)) {
            assertThat(outcome).isEqualTo(new KeyRequest.Refused(KeyRequest.Reason.SERVER_REVOKED));
        } else if (model.current(server).isPresent()) {
            assertThat(outcome).isEqualTo(new KeyRequest.Refused(KeyRequest.Reason.HAS_ONE_ALREADY));
        } else {
            assertThat(outcome).isInstanceOf(KeyRequest.Issued.class);
            model.keyMadeFor(server, clock.instant());
            readNewKeys();
        }
    }

    private void replaceKey(int server) {
        model.current(server).ifPresent(current -> {
            assertThat(customer.does(() -> assets.replaceKey(servers.get(server), id(current))))
                    .isInstanceOf(KeyRequest.Issued.class);
            model.keyMadeFor(server, clock.instant());
            readNewKeys();
        });
    }

    /** With it go the earlier ones that are still good. */
    private void reportLeaked(int server) {
        model.current(server).ifPresent(current -> {
            assertThat(customer.does(() -> assets.reportLeaked(servers.get(server), id(current))))
                    .isInstanceOf(KeyRequest.Issued.class);
            model.revoke(
                    List.of(server),
                    model.live(server),
                    List.of(),
                    false,
                    RevocationReason.KEY_COMPROMISED,
                    clock.instant());
            model.keyMadeFor(server, clock.instant());
            readNewKeys();
        });
    }

    private void useFree(int server) {
        var outcome = customer.does(() -> assets.use(servers.get(server), subscriptions.get(model.free)));
        if (model.subscriptions.get(model.free) == SubscriptionState.ACTIVE) {
            assertThat(outcome).isInstanceOf(AddRequest.Done.class);
            model.uses.put(server, model.free);
        } else {
            assertThat(outcome).isInstanceOf(AddRequest.NoPlaceLeft.class);
        }
    }

    /** Ids and texts of the keys that the model knows to be current. */
    private void readNewKeys() {
        for (int server = 0; server < SERVERS; server++) {
            var id = servers.get(server);
            var current = model.current(server).filter(key -> !ids.containsKey(key));
            if (current.isPresent()) {
                ids.put(
                        current.get(),
                        customer.does(() ->
                                assets.details(id).currentKey().orElseThrow().id()));
                texts.put(current.get(), customer.does(() -> assets.showKey(id).orElseThrow()));
            }
        }
        assertThat(new HashSet<>(ids.values())).hasSameSizeAs(Set.copyOf(ids.keySet()));
    }

    private void check() {
        var validation = portal.getBean(Validation.class);
        var now = clock.instant();
        for (var key : model.keys) {
            var decision = validation.decide(new Presented(
                    texts.getOrDefault(key, ""),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "192.0.2.0/24"));
            assertThat(decision.code()).as("key of server %d", key.server).isEqualTo(model.code(key, now));
        }
    }
}
