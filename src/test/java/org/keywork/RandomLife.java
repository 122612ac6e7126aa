package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.ADVANCED;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.beispiel;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.FreeContinuation;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.billing.BillingProperties;
import org.keywork.billing.Discount;
import org.keywork.billing.MyOrders;
import org.keywork.billing.NewPayment;
import org.keywork.billing.OrderDecision;
import org.keywork.billing.OrderDesk;
import org.keywork.billing.OrderDetails;
import org.keywork.billing.OrderId;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderRequest;
import org.keywork.billing.OrderState;
import org.keywork.billing.QuoteDesk;
import org.keywork.billing.QuoteToOrder;
import org.keywork.billing.WantedOrder;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.ClosedBecause;
import org.keywork.subscription.CourtesyDesk;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionKind;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialId;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.TrialState;
import org.keywork.trial.WantedTrial;
import org.keywork.validation.Code;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.context.ApplicationContext;

/**
 * One organization with two servers, that anything may happen to, beside a small model of what that comes to. The model
 * knows no rule on what is refused: it takes the portal's answer, and knows what has to follow from it.
 */
final class RandomLife {
    /** What may happen; each picks what it acts on by its numbers, from what there is then. */
    enum Kind {
        ORDER,
        QUOTE,
        RENEW,
        UPGRADE,
        ORDER_QUOTED,
        ACCEPT,
        DECLINE,
        WITHDRAW,
        PAY_ALL,
        PAY_PART,
        PAY_BACK,
        REVERSE,
        CORRECT,
        CANCEL,
        SUSPEND,
        TRY,
        ASK_TO_TRY,
        APPROVE,
        DECLINE_TRIAL,
        WITHDRAW_TRIAL,
        PROLONG,
        COURTESY,
        CONTINUE_FREE,
        TIME_PASSES,
        CLOCK_STEPS_BACK,
        JOBS_RUN
    }

    record Step(Kind kind, int one, int other) {}

    private static final Instant START = Instant.parse("2027-12-20T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final OfferReference FREE = new OfferReference("virtual");
    private static final List<OfferReference> OFFERS = List.of(BASIC, STANDARD, ADVANCED);
    private static final int[] DAYS = {1, 3, 14, 16, 31, 45, 62, 200, 310};

    private static final class Sub {
        final SubscriptionId id;
        final OfferReference product;
        final LocalDate begin;

        LocalDate paidUntil;

        int courtesy;
        int places;
        boolean suspended;
        boolean cancelled;

        Sub(SubscriptionId id, OfferReference product, LocalDate begin, LocalDate until, int places) {
            this.id = id;
            this.product = product;
            this.begin = begin;
            this.paidUntil = until;
            this.places = places;
        }

        Code code(LocalDate today) {
            if (cancelled || !suspended && today.isAfter(end())) {
                return Code.EXPIRED;
            }
            if (suspended) {
                return Code.SUSPENDED;
            }
            return today.isBefore(begin) ? Code.NOT_YET_VALID : Code.VALID;
        }

        LocalDate end() {
            return paidUntil.plusDays(courtesy);
        }

        void giveUp(int upgraded) {
            cancelled = upgraded == places;
            places = cancelled ? places : places - upgraded;
        }

        void takeBack(int upgraded) {
            places = cancelled ? places : places + upgraded;
            cancelled = false;
        }
    }

    private static final class Server {
        final AssetId id;
        final String key;
        final InstanceUid uid = new InstanceUid(
                (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 40));
        Sub base;

        @Nullable
        Sub trial;

        @Nullable
        Sub next;

        /** What it used when it continued free. */
        @Nullable
        Sub left;

        Server(AssetId id, String key, Sub base) {
            this.id = id;
            this.key = key;
            this.base = base;
        }

        Sub inForce(LocalDate today) {
            if (trial != null && trial.code(today) == Code.VALID) {
                return trial;
            }
            if (next != null && !next.cancelled && next.code(today) != Code.NOT_YET_VALID) {
                return base.code(today) == Code.VALID ? base : next;
            }
            return base;
        }

        boolean holds(Sub sub) {
            return base == sub || trial == sub || next == sub;
        }
    }

    /** What an accepted order brought, and how it was before. */
    private record Effect(
            Sub granted,
            boolean started,
            LocalDate first,
            LocalDate last,
            @Nullable Sub source,
            LocalDate paidBefore,
            int courtesyBefore,
            Map<Server, Sub> before) {}

    private final ApplicationContext portal;
    private final MovableClock clock;
    private final Customer customer;
    private final Staff sales = Staff.sales();
    private final Sub free;
    private final List<Server> servers = new ArrayList<>();
    private final List<Sub> subs = new ArrayList<>();
    private final Map<OrderId, Effect> effects = new HashMap<>();
    private final Map<TrialId, Sub> trials = new HashMap<>();
    private final Map<OrderId, OrderState> closedOrders = new HashMap<>();
    private final Map<TrialId, TrialState> closedTrials = new HashMap<>();
    private final Books books;

    RandomLife(ApplicationContext portal) {
        this.portal = portal;
        this.clock = portal.getBean(MovableClock.class);
        this.books = new Books(portal);
        clock.stopAt(START);
        customer = Customer.of(portal);
        var granted = portal.getBean(Subscriptions.class).freeOf(customer.organization());
        free = new Sub(granted.id(), FREE, LocalDate.EPOCH, LocalDate.of(9999, 1, 1), granted.servers());
        servers.add(server("Helpdesk"));
        servers.add(server("Staging"));
    }

    private Server server(String name) {
        var assets = portal.getBean(MyAssets.class);
        return customer.does(() -> {
            var added = (AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), Optional.empty()));
            assets.generateKey(added.server());
            return new Server(added.server(), assets.showKey(added.server()).orElseThrow(), free);
        });
    }

    /** Does it, and looks at everything. */
    void go(Step step) {
        act(step);
        look();
    }

    private void act(Step step) {
        var product = OFFERS.get(step.other % OFFERS.size());
        switch (step.kind) {
            case ORDER -> place(fresh(product, step.one), false);
            case QUOTE -> place(fresh(product, step.one), true);
            case RENEW -> paid(step.one).ifPresent(s -> place(wanted(OrderKind.RENEWAL, s, product, step), false));
            case UPGRADE -> paid(step.one).ifPresent(s -> place(wanted(OrderKind.UPGRADE, s, product, step), false));
            case ORDER_QUOTED ->
                order(step.one, in(OrderState.QUOTED))
                        .ifPresent(o -> customer.does(
                                () -> orders().orderQuoted(o.id(), QuoteToOrder.asQuoted(o.wanted(), o.billing()))));
            case ACCEPT -> order(step.one, in(OrderState.OPEN)).ifPresent(o -> decided(o, () -> desk().accept(o.id())));
            case DECLINE ->
                order(step.one, in(OrderState.OPEN, OrderState.QUOTED))
                        .ifPresent(o -> decided(o, () -> desk().decline(o.id(), "No")));
            case WITHDRAW ->
                order(step.one, in(OrderState.OPEN, OrderState.QUOTED))
                        .ifPresent(o -> customer.does(() -> orders().withdraw(o.id())));
            case PAY_ALL -> order(step.one, o -> true).ifPresent(o -> pay(o, owed(o)));
            case PAY_PART -> order(step.one, o -> true).ifPresent(o -> pay(o, 10_000));
            case PAY_BACK -> order(step.one, o -> o.toPayBackCents() > 0).ifPresent(this::payBack);
            case REVERSE -> order(step.one, o -> !o.payments().isEmpty()).ifPresent(o -> reverse(o, step.other));
            case CORRECT ->
                order(step.one, in(OrderState.ACCEPTED)).ifPresent(o -> {
                    if (desk(() -> desk().correctInvoice(o.id(), beispiel(), "Wrong")) instanceof OrderDecision.Done) {
                        settled(o.id());
                    }
                });
            case CANCEL -> order(step.one, in(OrderState.ACCEPTED)).ifPresent(this::cancel);
            case SUSPEND ->
                order(step.one, in(OrderState.ACCEPTED)).ifPresent(o -> {
                    if (desk(() -> desk().suspend(o.id())) instanceof OrderDecision.Done) {
                        bought(effect(o.id()).granted).forEach(sub -> sub.suspended = true);
                    }
                });
            case TRY -> request(product, 15, step.one);
            case ASK_TO_TRY -> request(product, 30, step.one);
            case APPROVE ->
                trial(step.one, TrialState.REQUESTED)
                        .ifPresent(t -> desk(() -> trialDesk().approve(t.id(), "")));
            case DECLINE_TRIAL ->
                trial(step.one, TrialState.REQUESTED)
                        .ifPresent(t -> desk(() -> trialDesk().decline(t.id(), "No")));
            case WITHDRAW_TRIAL ->
                trial(step.one, TrialState.REQUESTED)
                        .ifPresent(t -> customer.does(() -> myTrials().withdraw(t.id())));
            case PROLONG -> trial(step.one, TrialState.RUNNING).ifPresent(this::prolong);
            case COURTESY -> paid(step.one).ifPresent(s -> courtesy(s, 1 + step.other % 14));
            case CONTINUE_FREE -> paid(step.one).ifPresent(this::continueFree);
            case TIME_PASSES -> clock.advance(Duration.ofDays(DAYS[step.other % DAYS.length]));
            case CLOCK_STEPS_BACK -> clock.advance(Duration.ofHours(-1 - step.other % 12));
            case JOBS_RUN -> runJobs();
        }
    }

    private WantedOrder fresh(OfferReference product, int which) {
        var places = 1 + which / 2 % 2;
        var chosen = places == 2
                ? Set.of(servers.get(0).id, servers.get(1).id)
                : Set.of(servers.get(which % servers.size()).id);
        return new WantedOrder(OrderKind.NEW, product, places, 1 + which / 4 % 2, Optional.empty(), chosen);
    }

    /** For all that use it, or only for some; then for as many places, or for all that there are. */
    private WantedOrder wanted(OrderKind kind, Sub of, OfferReference product, Step step) {
        var same = step.other % 4 == 3;
        var some = step.other / 4 % 3 == 0
                ? servers.stream()
                        .filter(server -> server.base == of || server.left == of)
                        .limit(1)
                        .map(server -> server.id)
                : Stream.<AssetId>empty();
        var chosen = some.collect(Collectors.toSet());
        return new WantedOrder(
                kind,
                same && kind == OrderKind.RENEWAL ? of.product : product,
                chosen.isEmpty() || step.other % 2 == 0 ? of.places : chosen.size(),
                kind == OrderKind.UPGRADE ? 0 : 1,
                Optional.of(of.id),
                chosen);
    }

    private void place(WantedOrder wanted, boolean quote) {
        if (quote) {
            desk(() -> portal.getBean(QuoteDesk.class)
                    .quote(customer.organization(), wanted, acme(), Discount.NONE, Locale.ENGLISH));
        } else {
            customer.<OrderRequest>does(() -> orders().place(wanted, acme(), Locale.ENGLISH));
        }
    }

    /** What was paid for is granted once the order is accepted, in whatever way. */
    private void decided(OrderDetails before, Supplier<OrderDecision> decision) {
        var source = before.wanted().subscription().map(this::known);
        var paidBefore = source.map(s -> s.paidUntil).orElse(LocalDate.EPOCH);
        var courtesyBefore = source.map(s -> s.courtesy).orElse(0);
        desk(decision);
        var after = details(before.id());
        if (before.state() == OrderState.OPEN && after.state() == OrderState.ACCEPTED) {
            effects.put(before.id(), accepted(after, source, paidBefore, courtesyBefore));
            convert(after.wanted().product());
        }
    }

    private Effect accepted(OrderDetails order, Optional<Sub> source, LocalDate paidBefore, int courtesyBefore) {
        var wanted = order.wanted();
        var today = today();
        var id = order.granted().orElseThrow();
        var first = today;
        var last = today.plusYears(wanted.years()).minusDays(1);
        if (wanted.kind() == OrderKind.RENEWAL) {
            var end = source.orElseThrow().end();
            first = today.isAfter(end) ? today : paidBefore.plusDays(1);
            last = first.plusYears(wanted.years()).minusDays(1);
            if (first.getMonthValue() == 2 && first.getDayOfMonth() == 29) {
                last = first.plusYears(wanted.years());
            }
        } else if (wanted.kind() == OrderKind.UPGRADE) {
            last = paidBefore;
        } else if (first.getMonthValue() == 2 && first.getDayOfMonth() == 29) {
            last = first.plusYears(wanted.years());
        }
        var before = new HashMap<Server, Sub>();
        if (source.filter(s -> s.id.equals(id)).isPresent()) {
            source.get().paidUntil = last;
            source.get().courtesy = 0;
            for (var server : servers) {
                if (comesBack(server, wanted, source, first)) {
                    before.put(server, server.base);
                    move(server, source.get(), false);
                }
            }
            return new Effect(source.get(), false, first, last, source.get(), paidBefore, courtesyBefore, before);
        }
        var granted = new Sub(id, wanted.product(), first, last, wanted.servers());
        subs.add(granted);
        for (var server : servers) {
            if (goes(server, wanted, source) || comesBack(server, wanted, source, first)) {
                before.put(server, server.base);
                move(server, granted, first.isAfter(today));
            }
        }
        if (wanted.kind() == OrderKind.UPGRADE) {
            source.orElseThrow().giveUp(wanted.servers());
        }
        return new Effect(granted, true, first, last, source.orElse(null), paidBefore, courtesyBefore, before);
    }

    private static boolean goes(Server server, WantedOrder wanted, Optional<Sub> source) {
        if (source.filter(from -> server.base != from).isPresent()) {
            return false;
        }
        return wanted.chosen().isEmpty()
                ? source.isPresent() && server.next == null
                : wanted.chosen().contains(server.id);
    }

    /** It continued free, and a renewal that begins today is for it, too. */
    private boolean comesBack(Server server, WantedOrder wanted, Optional<Sub> source, LocalDate first) {
        return wanted.kind() == OrderKind.RENEWAL
                && !first.isAfter(today())
                && server.left != null
                && source.filter(server.left::equals).isPresent()
                && wanted.chosen().contains(server.id);
    }

    private static void move(Server server, Sub to, boolean later) {
        if (later) {
            server.next = to;
            return;
        }
        server.base = to;
        server.next = null;
        server.left = null;
        if (server.trial != null && OFFERS.indexOf(server.trial.product) <= OFFERS.indexOf(to.product)) {
            server.trial = null;
        }
    }

    /** A trial of what was ordered, that no server needs any more, is over. */
    private void convert(OfferReference product) {
        trials.values().stream()
                .filter(trial -> trial.product.equals(product))
                .filter(trial -> servers.stream().noneMatch(server -> server.trial == trial))
                .forEach(trial -> trial.cancelled = true);
    }

    private void pay(OrderDetails order, long cents) {
        if (cents > 0) {
            decided(order, () -> desk().recordPayment(order.id(), new NewPayment(cents, desk().today(), "Transfer")));
            settled(order.id());
        }
    }

    /** What was suspended goes on when nothing is overdue any more. */
    private void settled(OrderId id) {
        var effect = effects.get(id);
        if (effect != null) {
            bought(effect.granted).filter(sub -> !isOwedFor(sub)).forEach(sub -> sub.suspended = false);
        }
    }

    /** What goes on of it today: itself, and what some of it, or all, was upgraded to. */
    private Stream<Sub> bought(Sub granted) {
        var upgrades = effects.entrySet().stream()
                .filter(entry -> entry.getValue().source == granted)
                .filter(entry -> details(entry.getKey()).state() == OrderState.ACCEPTED)
                .filter(entry -> details(entry.getKey()).wanted().kind() == OrderKind.UPGRADE)
                .flatMap(entry -> bought(entry.getValue().granted));
        return Stream.concat(granted.cancelled ? Stream.empty() : Stream.of(granted), upgrades);
    }

    /** Whether the period that runs, or ran, is unpaid beyond its day. */
    private boolean isOwedFor(Sub sub) {
        return effects.entrySet().stream()
                .filter(entry -> bought(entry.getValue().granted).anyMatch(sub::equals))
                .filter(entry -> !entry.getValue().first.isAfter(today()))
                .map(entry -> details(entry.getKey()))
                .anyMatch(order -> order.state() == OrderState.ACCEPTED && order.isOverdue(vendorsDay()));
    }

    private long owed(OrderDetails order) {
        return order.state() == OrderState.OPEN ? order.price().gross() + order.balanceCents() : order.balanceCents();
    }

    private void payBack(OrderDetails order) {
        var all = new NewPayment(order.toPayBackCents(), vendorsDay(), "Refund");
        desk(() -> desk().recordRefund(order.id(), all));
        assertThat(details(order.id()).balanceCents()).isZero();
    }

    private void reverse(OrderDetails order, int which) {
        var payments = order.payments().stream()
                .filter(payment -> payment.amountCents() > 0)
                .toList();
        desk(() -> desk().reversePayment(
                        order.id(), payments.get(which % payments.size()).id()));
    }

    private void cancel(OrderDetails order) {
        if (!(desk(() -> desk().cancel(order.id(), "Mistake")) instanceof OrderDecision.Done)) {
            return;
        }
        var effect = effect(order.id());
        if (effect.source != null && (!effect.started || order.wanted().kind() == OrderKind.UPGRADE)) {
            effect.source.paidUntil = effect.paidBefore;
            effect.source.courtesy = effect.courtesyBefore;
        }
        if (effect.source != null && order.wanted().kind() == OrderKind.UPGRADE) {
            effect.source.takeBack(order.wanted().servers());
        }
        if (effect.started) {
            effect.granted.cancelled = true;
            servers.forEach(server -> leave(server, effect));
        } else {
            effect.before.keySet().stream()
                    .filter(server -> server.base == effect.granted)
                    .forEach(this::goFree);
        }
        settled(order.id());
    }

    private void leave(Server server, Effect effect) {
        if (server.next == effect.granted) {
            server.next = null;
            return;
        }
        if (server.base == effect.granted) {
            formerly(server, effect.before.get(server))
                    .filter(sub -> !sub.cancelled)
                    .filter(sub ->
                            servers.stream().filter(other -> other.holds(sub)).count() < sub.places)
                    .findFirst()
                    .ifPresent(sub -> {
                        server.base = sub;
                        server.left = null;
                    });
        }
    }

    /** What it used, the latest first, each with what that was upgraded to. */
    private Stream<Sub> formerly(Server server, @Nullable Sub latest) {
        var way = new LinkedHashSet<Sub>();
        var before = Optional.ofNullable(latest);
        while (before.isPresent() && !way.contains(before.get())) {
            var sub = before.get();
            way.add(sub);
            bought(sub).forEach(way::add);
            before = effects.values().stream()
                    .filter(effect -> effect.granted == sub && effect.before.containsKey(server))
                    .max(Comparator.comparing(Effect::first))
                    .map(effect -> effect.before.get(server));
        }
        return way.stream();
    }

    private void goFree(Server server) {
        server.left = server.base;
        server.base = free;
    }

    private void request(OfferReference product, int days, int which) {
        var server = servers.get(which % servers.size());
        customer.<TrialRequest>does(
                () -> myTrials().request(new WantedTrial(product, days, 1, Set.of(server.id), "To see it")));
    }

    private void prolong(TrialDetails trial) {
        if (desk(() -> trialDesk().prolong(trial.id()))) {
            var sub = tried(trial.id());
            assertThat(sub.code(today())).as("a prolonged trial").isEqualTo(Code.VALID);
            sub.paidUntil = sub.paidUntil.plusDays(15);
        }
    }

    private void courtesy(Sub sub, int days) {
        if (desk(() -> portal.getBean(CourtesyDesk.class).grant(sub.id, days, "Please")) >= 0) {
            sub.courtesy += days;
            assertThat(sub.courtesy).isLessThanOrEqualTo(14);
        }
    }

    private void continueFree(Sub ended) {
        var going = servers.stream()
                .filter(server -> server.base == ended && server.next == null)
                .toList();
        var outcome = customer.does(() -> portal.getBean(FreeContinuation.class)
                .continueFree(
                        ended.id, new HashSet<>(going.stream().map(s -> s.id).toList())));
        if (outcome == FreeContinuation.Outcome.DONE) {
            assertThat(ended.code(today())).as("what was left").isNotEqualTo(Code.VALID);
            going.forEach(this::goFree);
        }
    }

    private void runJobs() {
        for (var job : List.of("endTrials", "succeed", "followOverdueInvoices", "remindOfEnds")) {
            portal.getBean(job, RecurringTask.class).execute(new TaskInstance<>(job, "random-life"), null);
        }
        var today = today();
        trials.values().stream()
                .filter(trial -> trial.code(today) == Code.EXPIRED)
                .forEach(over -> servers.stream().filter(s -> s.trial == over).forEach(s -> s.trial = null));
        for (var server : servers) {
            if (server.next != null && server.base.code(today) != Code.VALID && server.next.code(today) == Code.VALID) {
                server.base = server.next;
                server.next = null;
                server.left = null;
            }
        }
        effects.forEach((id, effect) -> {
            var order = details(id);
            var suspends = order.state() == OrderState.ACCEPTED
                    && order.balanceCents() > 0
                    && !effect.first.isAfter(today)
                    && !vendorsDay()
                            .isBefore(
                                    order.dueOn().orElseThrow().plus(settings().suspendAfter()));
            bought(effect.granted).forEach(sub -> sub.suspended |= suspends);
        });
    }

    /** Everything that has to be so, always. */
    private void look() {
        learnOfTrials();
        var today = today();
        for (var server : servers) {
            var told = portal.getBean(Validation.class)
                    .decide(new Presented(
                            server.key,
                            Optional.of(server.uid),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "192.0.2.0/24"));
            var inForce = server.inForce(today);
            assertThat(told.grant().orElseThrow().product() + " " + told.code())
                    .as("what GLPI is told")
                    .isEqualTo(inForce.product + " " + inForce.code(today));
        }
        lookAtSubscriptions();
        lookAtOrders();
        books.assertNumbersWithoutAGapAndDaysThatNeverGoBack();
    }

    private void learnOfTrials() {
        var running = new HashSet<OfferReference>();
        for (var trial : customer.does(() -> myTrials().list())) {
            assertThat(trial.state())
                    .as("a trial that was over")
                    .isEqualTo(closedTrials.getOrDefault(trial.id(), trial.state()));
            if (Set.of(TrialState.ENDED, TrialState.DECLINED, TrialState.WITHDRAWN)
                    .contains(trial.state())) {
                closedTrials.put(trial.id(), trial.state());
            }
            trial.entitlement()
                    .filter(granted -> !trials.containsKey(trial.id()))
                    .ifPresent(granted -> {
                        var sub = new Sub(granted.id(), trial.product(), today(), today().plusDays(trial.days()), 1);
                        trials.put(trial.id(), sub);
                        servers.stream()
                                .filter(server -> tries(server, granted.id()))
                                .forEach(server -> {
                                    assertThat(server.trial)
                                            .as("a trial beside another")
                                            .isNull();
                                    server.trial = sub;
                                });
                    });
            if (trial.state() == TrialState.RUNNING) {
                assertThat(running.add(trial.product()))
                        .as("one trial of a product")
                        .isTrue();
            }
            trial.entitlement().ifPresent(granted -> assertThat(granted.end())
                    .as("end of a trial")
                    .contains(tried(trial.id()).end()));
        }
    }

    private boolean tries(Server server, SubscriptionId trial) {
        return portal.getBean(org.keywork.asset.ServerUse.class).usersOf(trial).stream()
                .anyMatch(user -> user.id().equals(server.id));
    }

    private void lookAtSubscriptions() {
        for (var server : servers) {
            assertThat(entitlement(server.base.id).closedBecause())
                    .as("the place of a server, upgraded away by others")
                    .isNotEqualTo(Optional.of(ClosedBecause.UPGRADED));
        }
        for (var sub : subs) {
            var real = entitlement(sub.id);
            assertThat(real.servers()).as("places of " + sub.product).isEqualTo(sub.places);
            assertThat(real.state() == SubscriptionState.CANCELLED)
                    .as("cancelled: " + sub.product)
                    .isEqualTo(sub.cancelled);
            assertThat(real.end()).as("end of " + sub.product).contains(sub.end());
            if (real.state() == SubscriptionState.SUSPENDED) {
                assertThat(effects.entrySet())
                        .as("something is owed for what is suspended")
                        .anyMatch(entry -> bought(entry.getValue().granted).anyMatch(sub::equals)
                                && details(entry.getKey()).balanceCents() > 0);
            }
        }
        portal.getBean(Subscriptions.class).of(customer.organization()).stream()
                .filter(real -> real.kind() == SubscriptionKind.PAID)
                .forEach(real -> assertThat(subs).as("no other subscription").anyMatch(s -> s.id.equals(real.id())));
    }

    private void lookAtOrders() {
        var waiting = new HashSet<Object>();
        for (var order : list()) {
            var closed = closedOrders.getOrDefault(order.id(), order.state());
            assertThat(order.state()).as("an order that was over").isEqualTo(closed);
            if (Set.of(OrderState.DECLINED, OrderState.WITHDRAWN, OrderState.CANCELLED)
                    .contains(order.state())) {
                closedOrders.put(order.id(), order.state());
            }
            var documents = order.invoices().stream()
                    .mapToLong(org.keywork.billing.Invoice::grossCents)
                    .sum();
            var payments = order.payments().stream()
                    .mapToLong(org.keywork.billing.Payment::amountCents)
                    .sum();
            assertThat(order.balanceCents()).as("balance of " + order.number()).isEqualTo(documents - payments);
            if (order.state() == OrderState.OPEN) {
                order.wanted().chosen().forEach(server -> assertThat(waiting.add(server))
                        .as("one open order for a server")
                        .isTrue());
                order.wanted().subscription().ifPresent(source -> assertThat(waiting.add(source))
                        .as("one open order for a subscription")
                        .isTrue());
            }
            if (order.state() == OrderState.ACCEPTED) {
                lookAtPaidDays(order);
            }
        }
    }

    private void lookAtPaidDays(OrderDetails order) {
        var effect = effect(order.id());
        var granted = entitlement(effect.granted.id);
        assertThat(granted.paidUntil().orElseThrow())
                .as("days paid by " + order.number())
                .isAfterOrEqualTo(effect.last);
        if (granted.state() == SubscriptionState.CANCELLED) {
            assertThat(granted.closedBecause()).contains(ClosedBecause.UPGRADED);
            assertThat(effects.values())
                    .as("what goes on for " + order.number())
                    .anyMatch(other -> other.source == effect.granted
                            && other.started
                            && !other.last.isBefore(granted.paidUntil().orElseThrow()));
        }
    }

    private Entitlement entitlement(SubscriptionId id) {
        return portal.getBean(Subscriptions.class).find(id).orElseThrow();
    }

    private Effect effect(OrderId accepted) {
        return Optional.ofNullable(effects.get(accepted)).orElseThrow();
    }

    private Sub tried(TrialId id) {
        return Optional.ofNullable(trials.get(id)).orElseThrow();
    }

    private Sub known(SubscriptionId id) {
        return subs.stream().filter(sub -> sub.id.equals(id)).findFirst().orElseThrow();
    }

    private Optional<Sub> paid(int which) {
        return pick(subs, which);
    }

    private Optional<OrderDetails> order(int which, Predicate<OrderDetails> wanted) {
        return pick(list().stream().filter(wanted).toList(), which);
    }

    private Optional<TrialDetails> trial(int which, TrialState state) {
        var fitting = customer.does(() -> myTrials().list()).stream()
                .filter(trial -> trial.state() == state)
                .toList();
        return pick(fitting, which);
    }

    private static <T> Optional<T> pick(List<T> from, int which) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(which % from.size()));
    }

    private static Predicate<OrderDetails> in(OrderState... states) {
        return order -> Set.of(states).contains(order.state());
    }

    /** In the order in which they were placed. */
    private List<OrderDetails> list() {
        return customer.does(() -> orders().list()).reversed();
    }

    private OrderDetails details(OrderId id) {
        return customer.does(() -> orders().details(id));
    }

    private <T> T desk(Supplier<T> work) {
        return sales.on(portal, work);
    }

    private MyOrders orders() {
        return portal.getBean(MyOrders.class);
    }

    private OrderDesk desk() {
        return portal.getBean(OrderDesk.class);
    }

    private MyTrials myTrials() {
        return portal.getBean(MyTrials.class);
    }

    private TrialDesk trialDesk() {
        return portal.getBean(TrialDesk.class);
    }

    private BillingProperties settings() {
        return portal.getBean(BillingProperties.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private LocalDate vendorsDay() {
        return LocalDate.ofInstant(clock.instant(), settings().zone());
    }
}
