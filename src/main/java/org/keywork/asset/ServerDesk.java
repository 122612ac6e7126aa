package org.keywork.asset;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.account.Organizations;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.signing.KeyClaims;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What support sees of any organization's servers and keys, and does with them. No key's text is among it. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class ServerDesk {
    private final CurrentUser user;
    private final Organizations organizations;
    private final AssetRepository assets;
    private final AssetMoves moves;
    private final RegistrationKeys keys;
    private final ServerPage page;
    private final AssetProperties settings;
    private final JsonMapper json;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServerDesk(
            CurrentUser user,
            Organizations organizations,
            AssetRepository assets,
            AssetMoves moves,
            RegistrationKeys keys,
            ServerPage page,
            AssetProperties settings,
            JsonMapper json,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.organizations = organizations;
        this.assets = assets;
        this.moves = moves;
        this.keys = keys;
        this.page = page;
        this.settings = settings;
        this.json = json;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Removed ones too. */
    @Transactional(readOnly = true)
    public Optional<ServerFile> server(AssetId id) {
        return assets.findById(id).map(this::file);
    }

    /** An issued key, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<KeyFile> key(RegistrationKeyId id) {
        return keys.findById(id)
                .filter(key -> key.status() != KeyStatus.PREPARED)
                .flatMap(key -> server(key.asset()).map(file -> file(key, file)));
    }

    /** The server as its owner's page shows it. That it was looked at in this way is recorded. */
    public Optional<ServerFile> showAsCustomer(AssetId id) {
        var file = server(id).filter(found -> found.removed().isEmpty());
        file.ifPresent(shown -> audit.record(new Act(
                user.id().toString(),
                "asset.shown-as-customer",
                "asset:" + id,
                Map.of("organization", shown.owner().id().toString()))));
        return file;
    }

    /**
     * Binds the server to that instance, however often it was moved before; the customer's own moves stay as many. Its owner is
     * told.
     *
     * @throws AssetNotFound where there is none, or its owner removed it
     * @throws IllegalStateException for what stands for instances in the cloud: it binds to none
     */
    public void moveTo(AssetId id, InstanceUid uid) {
        var asset = assets.lock(id).filter(found -> !found.isRemoved()).orElseThrow(() -> new AssetNotFound(id));
        var from = asset.uid();
        if (from.equals(Optional.of(uid))) {
            return;
        }
        var now = clock.instant();
        var move = from.map(left -> moves.save(
                new AssetMove(id, left, asset.boundAt(), uid, user.id().toString(), now).byStaff()));
        asset.bind(uid, now);
        assets.saveAndFlush(asset);
        audit.record(new Act(
                user.id().toString(),
                "asset.moved",
                "asset:" + id,
                Map.of("organization", asset.organization().toString(), "by", "support")));
        events.publishEvent(new AssetChanged(id));
        events.publishEvent(new ServerMoved(id, asset.organization(), move.map(AssetMove::id)));
    }

    private ServerFile file(Asset asset) {
        var owner = organizations.find(asset.organization()).orElseThrow();
        return new ServerFile(owner, asset.removedAt(), page.of(asset, owner.zone()));
    }

    private KeyFile file(RegistrationKeyRecord key, ServerFile file) {
        var line = file.server().keys().stream()
                .filter(one -> one.id().equals(key.id()))
                .findFirst()
                .orElseThrow();
        return new KeyFile(
                line,
                key.product(),
                key.signingKey(),
                key.supersededAt().map(at -> at.plus(settings.overlap())),
                json.readValue(key.claims(), KeyClaims.class).expires(),
                file);
    }
}
