package org.keywork.asset;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keywork.account.CurrentUser;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.Standing;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a paid subscription's end a customer goes on free: with all of its servers, or with those they choose where the free
 * offer has fewer places left. The others stay where they are.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTOMER')")
public class FreeContinuation {
    private final CurrentUser user;
    private final Subscriptions subscriptions;
    private final ServerUse servers;
    private final Audit audit;
    private final Clock clock;

    FreeContinuation(CurrentUser user, Subscriptions subscriptions, ServerUse servers, Audit audit, Clock clock) {
        this.user = user;
        this.subscriptions = subscriptions;
        this.servers = servers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param servers those that use the ended subscription, by name
     * @param placesLeft how many of them the free offer has room for
     */
    public record Choice(Entitlement ended, List<ServerUse.User> servers, int placesLeft) {
        public boolean allFit() {
            return servers.size() <= placesLeft;
        }
    }

    public enum Outcome {
        DONE,
        /** more chosen than there are places left */
        TOO_MANY,
        /** another tab, or a renewal, was first */
        NOT_ENDED
    }

    /** Empty where there is nothing to continue: it is someone else's, hasn't ended, or has no servers. */
    @Transactional(readOnly = true)
    public Optional<Choice> choice(SubscriptionId id) {
        return ended(id)
                .map(ended -> new Choice(ended, users(ended), placesLeft()))
                .filter(choice -> !choice.servers().isEmpty());
    }

    public Outcome continueFree(SubscriptionId id, Set<AssetId> chosen) {
        var free = subscriptions.freeOf(user.organization());
        subscriptions.holdAll(List.of(free.id(), id));
        var ended = ended(id);
        if (ended.isEmpty()) {
            return Outcome.NOT_ENDED;
        }
        var going = users(ended.get()).stream()
                .map(ServerUse.User::id)
                .filter(chosen::contains)
                .toList();
        if (going.size() > placesLeft()) {
            return Outcome.TOO_MANY;
        }
        if (going.isEmpty()) {
            return Outcome.NOT_ENDED;
        }
        servers.hold(user.organization(), going);
        servers.continueFree(going, free.id());
        audit.record(new Act(
                user.id().toString(),
                "subscription.continued-free",
                "subscription:" + id,
                Map.of("servers", String.valueOf(going.size()))));
        return Outcome.DONE;
    }

    private Optional<Entitlement> ended(SubscriptionId id) {
        return subscriptions
                .find(id)
                .filter(found -> found.organization().equals(user.organization()))
                .filter(found -> {
                    var standing = found.standing(clock.instant(), user.zone());
                    return standing == Standing.ENDED
                            || standing == Standing.CANCELLED
                            || standing == Standing.SUSPENDED;
                });
    }

    private List<ServerUse.User> users(Entitlement ended) {
        return servers.usersOf(ended.id()).stream()
                .filter(user -> user.held().base().equals(ended.id())
                        && user.kind() == AssetKind.SERVER
                        && user.held().next().isEmpty())
                .toList();
    }

    private int placesLeft() {
        var free = subscriptions.freeOf(user.organization());
        return free.isRunning(clock.instant(), user.zone())
                ? Math.max(0, free.servers() - servers.countUsersOf(free.id()))
                : 0;
    }
}
