package org.keywork.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keywork.asset.RevocationReason;
import org.keywork.revocation.Outcome.Refusal;
import org.keywork.subscription.SubscriptionState;
import org.keywork.validation.Code;

/**
 * What should be true of a customer's servers, keys and subscriptions, worked out from the design alone. Servers and
 * subscriptions are numbered; subscription 0 is the free one.
 */
final class RevocationModel {
    static final int FREE = 0;
    private static final Duration UNDO = Duration.ofDays(7);
    private static final Duration OVERLAP = Duration.ofDays(7);

    enum Status {
        ISSUED,
        SUPERSEDED,
        REVOKED
    }

    static final class Key {
        final int server;
        Status status = Status.ISSUED;
        boolean current = true;
        Instant supersededAt = Instant.MAX;

        Key(int server) {
            this.server = server;
        }
    }

    private record Before(Status status, boolean current) {}

    /** A revocation, with what everything was before. */
    static final class Deed {
        final RevocationReason reason;
        final Instant at;
        final Map<Integer, Integer> servers = new HashMap<>();
        final Map<Key, Before> keys = new HashMap<>();
        final Map<Integer, SubscriptionState> subscriptions = new HashMap<>();
        final int number;
        final int keysThen;
        boolean undone;
        boolean replaced;

        Deed(int number, int keysThen, RevocationReason reason, Instant at) {
            this.number = number;
            this.keysThen = keysThen;
            this.reason = reason;
            this.at = at;
        }

        boolean isLeak() {
            return reason == RevocationReason.KEY_COMPROMISED;
        }
    }

    final List<Key> keys = new ArrayList<>();
    final List<Deed> deeds = new ArrayList<>();
    final List<SubscriptionState> subscriptions = new ArrayList<>();
    final Map<Integer, Integer> uses = new HashMap<>();

    /** Those that were suspended for want of payment, or were when they were revoked. */
    private final Set<Integer> unpaid = new HashSet<>();

    private final Map<Integer, Deed> closedBy = new HashMap<>();

    /** The number of the subscription that is the free one by now. */
    int free = FREE;

    List<Key> live(int server) {
        return keys.stream()
                .filter(key -> key.server == server && key.status != Status.REVOKED)
                .toList();
    }

    Optional<Key> current(int server) {
        return keys.stream().filter(key -> key.server == server && key.current).findFirst();
    }

    boolean isClosed(int server) {
        return closedBy.containsKey(server);
    }

    Code code(Key key, Instant now) {
        if (key.status == Status.REVOKED) {
            return Code.REVOKED;
        }
        if (key.status == Status.SUPERSEDED && !now.isBefore(key.supersededAt.plus(OVERLAP))) {
            return Code.SUPERSEDED;
        }
        return switch (subscriptions.get(uses.getOrDefault(key.server, FREE))) {
            case ACTIVE -> Code.VALID;
            case SUSPENDED -> Code.SUSPENDED;
            case CANCELLED -> Code.EXPIRED;
            case PENDING -> Code.NOT_YET_VALID;
        };
    }

    /** Revokes these keys, of these servers, with these subscriptions; empty where there is nothing to revoke. */
    Optional<Deed> revoke(
            List<Integer> servers,
            List<Key> reached,
            List<Integer> subs,
            boolean closes,
            RevocationReason why,
            Instant now) {
        var deed = new Deed(deeds.size(), keys.size(), why, now);
        var open = deed.isLeak()
                ? List.<Integer>of()
                : subs.stream().filter(this::isOpen).toList();
        if (reached.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        servers.forEach(server -> deed.servers.put(server, uses.getOrDefault(server, FREE)));
        for (var key : reached) {
            deed.keys.put(key, new Before(key.status, key.current));
            key.status = Status.REVOKED;
            key.current = false;
        }
        for (var sub : open) {
            deed.subscriptions.put(sub, subscriptions.get(sub));
            subscriptions.set(sub, SubscriptionState.CANCELLED);
        }
        if (closes && !deed.isLeak()) {
            servers.forEach(server -> closedBy.put(server, deed));
        }
        deeds.add(deed);
        return Optional.of(deed);
    }

    boolean isOpen(int sub) {
        return subscriptions.get(sub) == SubscriptionState.ACTIVE
                || subscriptions.get(sub) == SubscriptionState.SUSPENDED;
    }

    /** Empty where it is undone. */
    Optional<Refusal> undo(Deed deed, Instant now) {
        if (deed.undone) {
            return Optional.of(Refusal.DECIDED_ALREADY);
        }
        if (deed.isLeak()) {
            return Optional.of(Refusal.COMPROMISED);
        }
        if (!now.isBefore(deed.at.plus(UNDO))) {
            return Optional.of(Refusal.FINAL);
        }
        if (deed.replaced || isChangedSince(deed)) {
            return Optional.of(Refusal.CHANGED_SINCE);
        }
        deed.keys.forEach((key, before) -> {
            key.status = before.status();
            key.current = before.current();
        });
        deed.subscriptions.forEach(this::restore);
        closedBy.values().removeIf(deed::equals);
        deed.undone = true;
        return Optional.empty();
    }

    private boolean isChangedSince(Deed deed) {
        return deed.servers.keySet().stream().anyMatch(server -> changedSince(deed, server));
    }

    private boolean changedSince(Deed deed, int server) {
        var usesAnother = !deed.servers.getOrDefault(server, FREE).equals(uses.getOrDefault(server, FREE));
        var reachedLater = deeds.stream()
                .anyMatch(later -> later.number > deed.number && !later.undone && later.servers.containsKey(server));
        var taken = deed.keys.entrySet().stream()
                .filter(entry -> entry.getKey().server == server)
                .map(Map.Entry::getValue)
                .toList();
        var tookCurrent = taken.stream().anyMatch(Before::current);
        var tookIssued = taken.stream().anyMatch(before -> before.status() == Status.ISSUED);
        var isMadeSince = keys.subList(deed.keysThen, keys.size()).stream().anyMatch(key -> key.server == server);
        return usesAnother
                || reachedLater
                || (tookCurrent && current(server).isPresent())
                || (tookIssued && isMadeSince);
    }

    /** Nobody owes anything here: what waits for a payment waits no longer than it is out of use. */
    private void restore(int sub, SubscriptionState before) {
        subscriptions.set(sub, unpaid.remove(sub) ? SubscriptionState.ACTIVE : before);
    }

    /** Whether staff may suspend it: what waits for a payment, too. */
    boolean suspend(int sub) {
        var may = subscriptions.get(sub) == SubscriptionState.ACTIVE || waitsForPayment(sub);
        if (may) {
            unpaid.remove(sub);
            subscriptions.set(sub, SubscriptionState.SUSPENDED);
        }
        return may;
    }

    boolean reinstate(int sub) {
        var may = subscriptions.get(sub) == SubscriptionState.SUSPENDED && !unpaid.contains(sub);
        if (may) {
            subscriptions.set(sub, SubscriptionState.ACTIVE);
        }
        return may;
    }

    boolean waitsForPayment(int sub) {
        return subscriptions.get(sub) == SubscriptionState.SUSPENDED && unpaid.contains(sub);
    }

    void notPaid(int sub) {
        unpaid.add(sub);
        subscriptions.set(sub, SubscriptionState.SUSPENDED);
    }

    void paid(int sub) {
        unpaid.remove(sub);
        subscriptions.set(sub, SubscriptionState.ACTIVE);
    }

    /** Empty where replacements are issued; {@link #keyMadeFor} follows for those that are left without a key. */
    Optional<Refusal> replace(Deed deed, Instant now) {
        if (deed.undone || deed.replaced) {
            return Optional.of(Refusal.DECIDED_ALREADY);
        }
        if (!deed.isLeak() && now.isBefore(deed.at.plus(UNDO)) && !isChangedSince(deed)) {
            return Optional.of(Refusal.NOT_FINAL_YET);
        }
        var isBegunAnew = deed.subscriptions.containsKey(free);
        var continuing = isBegunAnew || subscriptions.get(free) == SubscriptionState.ACTIVE
                ? deed.servers.keySet().stream()
                        .filter(server -> deed.subscriptions.containsKey(uses.getOrDefault(server, FREE)))
                        .toList()
                : List.<Integer>of();
        var waiting = deed.servers.keySet().stream()
                .filter(server -> closedBy.getOrDefault(server, deed).equals(deed))
                .filter(server -> current(server).isEmpty())
                .sorted(Comparator.naturalOrder())
                .toList();
        if (!isBegunAnew && continuing.isEmpty() && waiting.isEmpty()) {
            return Optional.of(Refusal.NOTHING_LEFT);
        }
        deed.replaced = true;
        if (isBegunAnew) {
            free = subscriptions.size();
            subscriptions.add(SubscriptionState.ACTIVE);
        }
        continuing.forEach(server -> uses.put(server, free));
        closedBy.values().removeIf(deed::equals);
        waiting.forEach(server -> keyMadeFor(server, now));
        return Optional.empty();
    }

    /** In place of whatever is good until then, for a while. */
    void keyMadeFor(int server, Instant now) {
        live(server).stream().filter(key -> key.status == Status.ISSUED).forEach(key -> superseded(key, now));
        keys.add(new Key(server));
    }

    /** What was current stays good. */
    void keyMadeBeside(int server) {
        current(server).ifPresent(before -> {
            before.current = false;
            keys.add(new Key(server));
        });
    }

    private static void superseded(Key key, Instant now) {
        key.status = Status.SUPERSEDED;
        key.current = false;
        key.supersededAt = now;
    }

    Stream<Integer> usersOf(int sub) {
        return IntStream.range(0, uses.size()).boxed().filter(server -> uses.getOrDefault(server, FREE) == sub);
    }
}
