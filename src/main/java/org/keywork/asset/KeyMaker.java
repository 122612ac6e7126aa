package org.keywork.asset;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keywork.account.OrganizationId;
import org.keywork.account.UserId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.signing.AtRestCipher;
import org.keywork.signing.KeyClaims;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.RegistrationKeyCodec;
import org.keywork.signing.SigningKeyNotActive;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes registration keys so that a crash at any point leaves a key whole or none: what will be signed is stored, then
 * signed, then the result is stored. The server's row is held while either is stored, so that two at once make one key.
 */
@Component
class KeyMaker {
    private final AssetRepository assets;
    private final RegistrationKeys keys;
    private final KeyDraft draft;
    private final OwnRevocations revocations;
    private final RegistrationKeyCodec codec;
    private final AtRestCipher cipher;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    KeyMaker(
            AssetRepository assets,
            RegistrationKeys keys,
            KeyDraft draft,
            OwnRevocations revocations,
            RegistrationKeyCodec codec,
            AtRestCipher cipher,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.assets = assets;
        this.keys = keys;
        this.draft = draft;
        this.revocations = revocations;
        this.codec = codec;
        this.cipher = cipher;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** The server's first key. */
    KeyRequest make(OrganizationId organization, AssetId asset, Object actor) {
        return make(new Wish(organization, asset, Optional.empty(), How.FIRST, actor));
    }

    /** The same, if that is still wanted once the server is held. */
    KeyRequest makeIf(BooleanSupplier wanted, OrganizationId organization, AssetId asset, Object actor) {
        return make(new Wish(organization, asset, Optional.empty(), How.FIRST, actor), wanted);
    }

    /** A key in place of the current one, which stays good for the overlap. */
    KeyRequest replace(OrganizationId organization, AssetId asset, RegistrationKeyId current, Object actor) {
        return make(new Wish(organization, asset, Optional.of(current), How.REPLACING, actor));
    }

    /** A key in place of one that others may know, which is revoked before anything else happens. */
    KeyRequest replaceLeaked(OrganizationId organization, AssetId asset, RegistrationKeyId current, Object actor) {
        return make(new Wish(organization, asset, Optional.of(current), How.LEAKED, actor));
    }

    /** A key beside the current one, which stays good, where that one's own dates end earlier than what the server may use. */
    KeyRequest makeBeside(OrganizationId organization, AssetId asset, RegistrationKeyId current, Object actor) {
        return make(new Wish(organization, asset, Optional.of(current), How.BESIDE, actor));
    }

    private enum How {
        FIRST,
        REPLACING,
        LEAKED,
        BESIDE
    }

    private record Wish(
            OrganizationId organization, AssetId asset, Optional<RegistrationKeyId> replaces, How how, Object actor) {
        boolean leaked() {
            return how == How.LEAKED;
        }
    }

    private KeyRequest make(Wish wish) {
        return make(wish, () -> true);
    }

    /** Twice at most: what was left prepared, and is dropped now, may name a signing key that signs no more. */
    private KeyRequest make(Wish wish, BooleanSupplier wanted) {
        for (int attempt = 0; attempt < 2; attempt++) {
            var refused = inTransaction(() -> prepare(wish, wanted));
            if (refused.isPresent()) {
                return new KeyRequest.Refused(refused.get());
            }
            var made = finish(wish.asset(), wish.actor());
            if (made.isPresent()) {
                return new KeyRequest.Issued(made.get());
            }
        }
        return new KeyRequest.Refused(KeyRequest.Reason.REPLACED_MEANWHILE);
    }

    private Optional<KeyRequest.Reason> prepare(Wish wish, BooleanSupplier wanted) {
        var asset = assets.lockOf(wish.organization(), wish.asset()).orElseThrow(() -> new AssetNotFound(wish.asset()));
        if (asset.isRevoked()) {
            return Optional.of(KeyRequest.Reason.SERVER_REVOKED);
        }
        if (!wanted.getAsBoolean()) {
            return Optional.of(KeyRequest.Reason.REPLACED_MEANWHILE);
        }
        if (wish.leaked()) {
            wish.replaces()
                    .map(leaked -> new KeyScope.Leaked(leaked, asset.id()))
                    .ifPresent(
                            known -> revocations.revoke(asset, known, RevocationReason.KEY_COMPROMISED, wish.actor()));
        }
        var current = keys.findBySlot(RegistrationKeyRecord.current(asset.id())).map(RegistrationKeyRecord::id);
        if (!current.equals(wish.leaked() ? Optional.empty() : wish.replaces())) {
            return Optional.of(
                    wish.replaces().isEmpty()
                            ? KeyRequest.Reason.HAS_ONE_ALREADY
                            : KeyRequest.Reason.REPLACED_MEANWHILE);
        }
        var left = keys.findBySlot(RegistrationKeyRecord.next(asset.id()));
        left.filter(other -> other.isBeside() != (wish.how() == How.BESIDE)).ifPresent(this::dropNow);
        if (keys.findBySlot(RegistrationKeyRecord.next(asset.id())).isEmpty()) {
            var drafted = draft.of(asset);
            keys.saveAndFlush(wish.how() == How.BESIDE ? drafted.beside() : drafted);
        }
        return Optional.empty();
    }

    /**
     * Signs and stores what {@code prepare} left, whoever prepared it; a key whose server is gone is dropped.
     *
     * @return the key, or nothing where there is none to finish
     */
    Optional<RegistrationKeyId> finish(AssetId asset, Object actor) {
        var prepared = inTransaction(() -> keys.findBySlot(RegistrationKeyRecord.next(asset)));
        if (prepared.isEmpty()) {
            return inTransaction(() -> keys.findBySlot(RegistrationKeyRecord.current(asset)))
                    .map(RegistrationKeyRecord::id);
        }
        try {
            var key = codec.issue(json.readValue(prepared.get().claims(), KeyClaims.class));
            return inTransaction(() -> store(asset, prepared.get().id(), key, actor));
        } catch (SigningKeyNotActive e) {
            return inTransaction(() -> drop(asset, prepared.get().id()));
        }
    }

    private Optional<RegistrationKeyId> store(
            AssetId assetId, RegistrationKeyId id, RegistrationKey key, Object actor) {
        var asset = assets.lock(assetId).orElseThrow(() -> new AssetNotFound(assetId));
        var prepared = keys.findBySlot(RegistrationKeyRecord.next(assetId)).filter(k -> k.id().equals(id));
        if (prepared.isEmpty()) {
            return keys.findBySlot(RegistrationKeyRecord.current(assetId)).map(RegistrationKeyRecord::id);
        }
        if (asset.isRemoved()) {
            return drop(assetId, id);
        }
        var now = clock.instant();
        for (var former : keys.findByAssetAndStatusIn(assetId, List.of(KeyStatus.ISSUED))) {
            if (!prepared.get().isBeside()) {
                former.supersede(now);
            } else if (former.isCurrent()) {
                former.standBeside();
            }
            keys.saveAndFlush(former);
        }
        var text = key.text().getBytes(StandardCharsets.US_ASCII);
        prepared.get()
                .issue(
                        Fingerprint.of(key.text()).bytes(),
                        cipher.seal(text, id.value().getBytes(StandardCharsets.US_ASCII)),
                        UserId.ofActor(actor.toString()),
                        now);
        keys.saveAndFlush(prepared.get());
        audit.record(Act.of(actor, "registration-key.issued", "registration-key:" + id));
        events.publishEvent(new AssetChanged(assetId));
        return Optional.of(id);
    }

    private void dropNow(RegistrationKeyRecord left) {
        keys.delete(left);
        keys.flush();
    }

    private Optional<RegistrationKeyId> drop(AssetId asset, RegistrationKeyId id) {
        keys.findBySlot(RegistrationKeyRecord.next(asset))
                .filter(k -> k.id().equals(id))
                .ifPresent(keys::delete);
        return Optional.empty();
    }

    /** The key's text. */
    RegistrationKey open(RegistrationKeyRecord key) {
        var context = key.id().value().getBytes(StandardCharsets.US_ASCII);
        return new RegistrationKey(new String(cipher.open(key.sealed(), context), StandardCharsets.US_ASCII));
    }

    private <T> Optional<T> inTransaction(java.util.function.Supplier<Optional<T>> work) {
        var result = transaction.execute(status -> work.get());
        return result == null ? Optional.empty() : result;
    }
}
