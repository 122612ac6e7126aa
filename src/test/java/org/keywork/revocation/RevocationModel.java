package org.keywork.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        boolean undone;
        boolean replaced;

        Deed(int number, RevocationReason reason, Instant at) {
            this.number = number;
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
        var deed = new Deed(deeds.size(), why, now);
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

    private boolean isOpen(int sub) {
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
        if (deed.servers.keySet().stream().anyMatch(server -> changedSince(deed, server))) {
            return Optional.of(Refusal.CHANGED_SINCE);
        }
        deed.keys.forEach((key, before) -> {
            key.status = before.status();
            key.current = before.current();
        });
        deed.subscriptions.forEach(subscriptions::set);
        closedBy.values().removeIf(deed::equals);
        deed.undone = true;
        return Optional.empty();
    }

    private boolean changedSince(Deed deed, int server) {
        var usesAnother = !deed.servers.getOrDefault(server, FREE).equals(uses.getOrDefault(server, FREE));
        var reachedLater = deeds.stream()
                .anyMatch(later -> later.number > deed.number && !later.undone && later.servers.containsKey(server));
        var tookCurrent = deed.keys.entrySet().stream()
                .anyMatch(taken ->
                        taken.getKey().server == server && taken.getValue().current());
        return usesAnother || reachedLater || (tookCurrent && current(server).isPresent());
    }

    /** Empty where replacements are issued; {@link #keyMadeFor} follows for those that are left without a key. */
    Optional<Refusal> replace(Deed deed, Instant now) {
        if (deed.undone || deed.replaced) {
            return Optional.of(Refusal.DECIDED_ALREADY);
        }
        if (!deed.isLeak() && now.isBefore(deed.at.plus(UNDO))) {
            return Optional.of(Refusal.NOT_FINAL_YET);
        }
        deed.replaced = true;
        if (deed.subscriptions.containsKey(free)) {
            free = subscriptions.size();
            subscriptions.add(SubscriptionState.ACTIVE);
        }
        if (subscriptions.get(free) == SubscriptionState.ACTIVE) {
            deed.servers.keySet().stream()
                    .filter(server -> deed.subscriptions.containsKey(uses.getOrDefault(server, FREE)))
                    .forEach(server -> uses.put(server, free));
        }
        closedBy.values().removeIf(deed::equals);
        deed.servers.keySet().stream()
                .filter(server -> !isClosed(server))
                .filter(server -> live(server).stream().noneMatch(key -> key.status == Status.ISSUED))
                .sorted(Comparator.naturalOrder())
                .forEach(this::keyMadeFor);
        return Optional.empty();
    }

    Key keyMadeFor(int server) {
        var key = new Key(server);
        keys.add(key);
        return key;
    }

    void superseded(Key key, Instant now) {
        key.status = Status.SUPERSEDED;
        key.current = false;
        key.supersededAt = now;
    }

    Stream<Integer> usersOf(int sub) {
        return IntStream.range(0, uses.size()).boxed().filter(server -> uses.getOrDefault(server, FREE) == sub);
    }
}
