package org.keywork.asset;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.subscription.SubscriptionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which servers use which subscription, for the modules that grant and end them. Every change happens within the caller's
 * transaction, with the servers' rows held in the order of their ids and after any subscription
 * ({@link org.keywork.subscription.Subscriptions#hold}), and every node hears of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ServerUse {
    private final AssetRepository assets;
    private final RegistrationKeys keys;
    private final EntityManager read;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServerUse(
            AssetRepository assets,
            RegistrationKeys keys,
            EntityManager read,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assets = assets;
        this.keys = keys;
        this.read = read;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A server, by name, with what it uses. */
    public record User(
            AssetId id,
            OrganizationId organization,
            String name,
            AssetKind kind,
            HeldSubscriptions held,
            Optional<InstanceUid> uid,
            boolean hasKey) {}

    /** Those that hold one of its places: use it, try it out, or will use it next. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<User> usersOf(SubscriptionId subscription) {
        return seen(assets.findUsersOf(subscription));
    }

    /** Those that used it, continued free and do so until today. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<User> continuedFreeFrom(SubscriptionId ended) {
        return seen(assets.findByContinuedFromAndRemovedAtIsNullOrderByLiveName(ended));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int countUsersOf(SubscriptionId subscription) {
        return assets.countUsersOf(subscription);
    }

    /** Every server of an organization, by name. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<User> serversOf(OrganizationId organization) {
        return seen(assets.findByOrganizationAndRemovedAtIsNullOrderByLiveName(organization));
    }

    /** Those of the ids that there were, removed ones too. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<AssetId, String> names(Collection<AssetId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : assets.findByIdIn(ids).stream().collect(Collectors.toMap(Asset::id, Asset::name));
    }

    /**
     * Holds these servers, those that are there and the organization's, until the transaction ends.
     *
     * @return what they are; fewer than asked for where some were removed or are someone else's
     */
    public List<User> hold(OrganizationId organization, Collection<AssetId> servers) {
        return servers.isEmpty() ? List.of() : users(assets.lockAllOf(organization, servers));
    }

    /** From now on they use that one; trials on top stay. */
    public void use(Collection<AssetId> servers, SubscriptionId subscription) {
        each(servers, "asset.subscribed", subscription, asset -> asset.use(subscription));
    }

    /** They use the free one from now on, and it is remembered what they used. */
    public void continueFree(Collection<AssetId> servers, SubscriptionId free) {
        each(servers, "asset.subscribed", free, asset -> asset.continueFree(free));
    }

    /** They will use that one once it has begun and what they use now has ended. */
    public void useNext(Collection<AssetId> servers, SubscriptionId subscription) {
        each(servers, "asset.subscribed-next", subscription, asset -> asset.useNext(subscription));
    }

    public void tryOut(Collection<AssetId> servers, SubscriptionId trial) {
        each(servers, "asset.trial-began", trial, asset -> asset.tryOut(trial));
    }

    /** They return to what they used before. */
    public void endTrial(Collection<AssetId> servers, SubscriptionId trial) {
        each(servers, "asset.trial-ended", trial, Asset::endTrial);
    }

    /** What was to follow on what they use doesn't. */
    public void useNothingNext(Collection<AssetId> servers, SubscriptionId next) {
        each(servers, "asset.next-dropped", next, Asset::useNothingNext);
    }

    /** What stands for the organization's instances in the cloud uses that one from now on; it is made where there is none. */
    public AssetId useInCloud(OrganizationId organization, SubscriptionId subscription, String name) {
        var cloud = assets.findFirstByOrganizationAndKindAndRemovedAtIsNull(organization, AssetKind.CLOUD);
        if (cloud.isPresent()) {
            use(List.of(cloud.get().id()), subscription);
            return cloud.get().id();
        }
        var made = assets.saveAndFlush(Asset.cloud(
                organization,
                subscription,
                new NewServer(freeName(organization, name), Optional.empty(), Optional.empty()),
                clock.instant()));
        record("asset.added", made.id(), subscription);
        return made.id();
    }

    private String freeName(OrganizationId organization, String wanted) {
        var name = wanted;
        for (int i = 2; assets.existsByOrganizationAndLiveName(organization, name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    private void each(Collection<AssetId> servers, String action, SubscriptionId subscription, Consumer<Asset> change) {
        for (var id :
                servers.stream().sorted(Comparator.comparing(AssetId::value)).toList()) {
            var asset = assets.lock(id).orElseThrow(() -> new AssetNotFound(id));
            change.accept(asset);
            assets.saveAndFlush(asset);
            record(action, id, subscription);
            events.publishEvent(new AssetChanged(id));
        }
    }

    private void record(String action, AssetId id, SubscriptionId subscription) {
        audit.record(new Act("subscription", action, "asset:" + id, Map.of("subscription", subscription.toString())));
    }

    /** As they are now, and free to change: whoever holds one of them afterwards gets it as it is by then. */
    private List<User> seen(List<Asset> found) {
        var users = users(found);
        found.forEach(read::detach);
        return users;
    }

    private List<User> users(List<Asset> found) {
        var withKey = found.isEmpty()
                ? Set.<UUID>of()
                : keys.idsOfServersWithKey(found.stream().map(Asset::id).toList());
        return found.stream()
                .map(asset -> new User(
                        asset.id(),
                        asset.organization(),
                        asset.name(),
                        asset.kind(),
                        asset.held(),
                        asset.uid(),
                        withKey.contains(asset.id().value())))
                .toList();
    }
}
