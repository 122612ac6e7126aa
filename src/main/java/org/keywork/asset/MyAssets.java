package org.keywork.asset;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a signed-in customer can do with the servers of their own organization. Someone else's looks like missing. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTOMER')")
public class MyAssets {
    private final CurrentUser user;
    private final AssetRepository assets;
    private final AssetMoves moves;
    private final RegistrationKeys keys;
    private final KeyMaker maker;
    private final OwnRevocations revocations;
    private final ServerList list;
    private final ServerPage page;
    private final Subscriptions subscriptions;
    private final OpenPlaces places;
    private final AssetProperties settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MyAssets(
            CurrentUser user,
            AssetRepository assets,
            AssetMoves moves,
            RegistrationKeys keys,
            KeyMaker maker,
            OwnRevocations revocations,
            ServerList list,
            ServerPage page,
            Subscriptions subscriptions,
            OpenPlaces places,
            AssetProperties settings,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.assets = assets;
        this.moves = moves;
        this.keys = keys;
        this.maker = maker;
        this.revocations = revocations;
        this.list = list;
        this.page = page;
        this.subscriptions = subscriptions;
        this.places = places;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** By name; the text narrows by name and address. */
    @Transactional(readOnly = true)
    public List<ServerSummary> search(String text, long offset, int limit) {
        return list.find(user.organization(), user.zone(), text, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(String text) {
        return list.count(user.organization(), text);
    }

    /** Servers without a key, that haven't come, came long ago, or came with a key that was replaced; by name. */
    @Transactional(readOnly = true)
    public List<ServerSummary> needingAttention(int limit) {
        return list.needingAttention(user.organization(), user.zone(), limit);
    }

    /** @throws AssetNotFound for someone else's as for one that never was */
    @Transactional(readOnly = true)
    public ServerDetails details(AssetId id) {
        return page.of(mine(id), user.zone());
    }

    /** With the free offer. */
    public AddRequest add(NewServer server) {
        return add(server, subscriptions.freeOf(user.organization()).id());
    }

    /** Using one of {@link #places}. */
    public AddRequest add(NewServer server, SubscriptionId uses) {
        events.publishEvent(new ServerToAdd(user.organization()));
        var held =
                subscriptions.hold(subscriptions.freeOf(user.organization()).id()); // names, too, are decided under it
        var used = held.id().equals(uses) ? held : subscriptions.hold(uses);
        if (isTaken(server.name())) {
            return new AddRequest.NameTaken();
        }
        if (!places.hasRoom(used, user.organization(), user.zone())) {
            return new AddRequest.NoPlaceLeft(used.servers());
        }
        var added = assets.saveAndFlush(new Asset(user.organization(), used.id(), server, clock.instant()));
        record("asset.added", added);
        events.publishEvent(new ServerAdded(added.id(), added.organization()));
        return new AddRequest.Done(added.id());
    }

    /** @param left how many servers may still use it */
    public record Places(Entitlement subscription, int left) {}

    /** What a server could use: the paid subscriptions that run and have places left, then the free one if it has. */
    @Transactional(readOnly = true)
    public List<Places> places() {
        return places.of(user.organization(), user.zone());
    }

    /** From now on the server uses another of {@link #places}; a trial on top stays. */
    public AddRequest use(AssetId id, SubscriptionId other) {
        var used = subscriptions.hold(other);
        var asset = held(id);
        if (!places.hasRoom(used, user.organization(), user.zone())) {
            return new AddRequest.NoPlaceLeft(used.servers());
        }
        asset.use(other);
        assets.saveAndFlush(asset);
        changed("asset.subscribed", asset);
        return new AddRequest.Done(id);
    }

    public AddRequest describe(AssetId id, String name, Optional<ServerUrl> url) {
        subscriptions.hold(subscriptions.freeOf(user.organization()).id());
        var asset = held(id);
        if (!spelled(asset.name()).equals(spelled(name)) && isTaken(name)) {
            return new AddRequest.NameTaken();
        }
        asset.describe(name.strip(), url);
        assets.saveAndFlush(asset);
        changed("asset.described", asset);
        return new AddRequest.Done(id);
    }

    /** Its keys are revoked along, and its place is free again. */
    public void remove(AssetId id) {
        revocations.revoke(held(id), new KeyScope.OneServer(id), RevocationReason.CUSTOMER_REQUEST, user.id());
        var asset = held(id); // as it is since
        asset.remove(clock.instant());
        assets.saveAndFlush(asset);
        changed("asset.removed", asset);
    }

    /**
     * Binds the server to that instance. It counts as a move where the server had been in use elsewhere, and as nothing
     * where it wasn't bound, or was bound by hand to an instance that never came.
     */
    public MoveRequest moveTo(AssetId id, InstanceUid uid) {
        var asset = held(id);
        var now = clock.instant();
        var from = asset.uid();
        if (from.equals(Optional.of(uid))) {
            return MoveRequest.MOVED;
        }
        if (from.isPresent() && page.cameFrom(id, from.get())) {
            if (page.movesLeft(id) == 0) {
                return MoveRequest.NO_MOVE_LEFT;
            }
            moves.save(new AssetMove(
                    id, from.get(), asset.boundAt(), uid, user.id().toString(), now));
        }
        asset.bind(uid, now);
        assets.saveAndFlush(asset);
        changed("asset.moved", asset);
        return MoveRequest.MOVED;
    }

    /** In two transactions of its own, with the signing between them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public KeyRequest generateKey(AssetId id) {
        return maker.make(user.organization(), id, user.id());
    }

    /** The current key stays good for a while (by default 7 days), so that nothing breaks before the new one is entered. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public KeyRequest replaceKey(AssetId id, RegistrationKeyId current) {
        return maker.replace(user.organization(), id, current, user.id());
    }

    /** The current key is refused at once, and so are earlier ones in their overlap; a new one stands in their place. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public KeyRequest reportLeaked(AssetId id, RegistrationKeyId current) {
        return maker.replaceLeaked(user.organization(), id, current, user.id());
    }

    /** The current key's text, to be copied; empty where the server has none. That it was shown is recorded. */
    public Optional<String> showKey(AssetId id) {
        mine(id);
        return keys.findBySlot(RegistrationKeyRecord.current(id)).map(key -> {
            audit.record(Act.of(user.id(), "registration-key.shown", "registration-key:" + key.id()));
            return maker.open(key).text();
        });
    }

    /** How long a replaced key stays good. */
    public Duration overlap() {
        return settings.overlap();
    }

    private Asset mine(AssetId id) {
        return assets.findByIdAndOrganizationAndRemovedAtIsNull(id, user.organization())
                .orElseThrow(() -> new AssetNotFound(id));
    }

    private Asset held(AssetId id) {
        return assets.lockOf(user.organization(), id).orElseThrow(() -> new AssetNotFound(id));
    }

    private boolean isTaken(String name) {
        return assets.existsByOrganizationAndLiveName(user.organization(), spelled(name));
    }

    /** As names are compared: see {@link Asset#describe}. */
    private static String spelled(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void changed(String action, Asset asset) {
        record(action, asset);
        events.publishEvent(new AssetChanged(asset.id()));
    }

    private void record(String action, Asset asset) {
        audit.record(new Act(
                user.id().toString(),
                action,
                "asset:" + asset.id(),
                Map.of("organization", asset.organization().toString())));
    }
}
