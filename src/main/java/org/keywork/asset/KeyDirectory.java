package org.keywork.asset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds issued keys for the decision engine. */
@Component
@Transactional(readOnly = true)
public class KeyDirectory {
    private final RegistrationKeys keys;
    private final AssetRepository assets;

    KeyDirectory(RegistrationKeys keys, AssetRepository assets) {
        this.keys = keys;
        this.assets = assets;
    }

    public Optional<KeyFacts> find(Fingerprint fingerprint) {
        return keys.findByFingerprint(fingerprint.bytes())
                .flatMap(key -> assets.findById(key.asset()).map(asset -> facts(key, asset)));
    }

    /** The ids of all revoked keys, which every node holds in memory. */
    public List<String> revokedIds() {
        return keys.revokedIds();
    }

    /** What the customer calls that server; empty once it is removed. */
    public Optional<String> serverName(AssetId id) {
        return assets.findById(id).filter(asset -> !asset.isRemoved()).map(Asset::name);
    }

    /** What became of every issued key of those servers. */
    public Map<RegistrationKeyId, KeyStatus> statuses(Collection<AssetId> assets) {
        return keys.findByAssetInAndStatusNot(assets, KeyStatus.PREPARED).stream()
                .collect(Collectors.toMap(RegistrationKeyRecord::id, RegistrationKeyRecord::status));
    }

    /** The same for every server of that organization. */
    public Map<RegistrationKeyId, KeyStatus> statuses(OrganizationId organization) {
        return keys.statusesOf(organization).stream()
                .collect(Collectors.toMap(RegistrationKeys.Status::id, RegistrationKeys.Status::status));
    }

    private static KeyFacts facts(RegistrationKeyRecord key, Asset asset) {
        return new KeyFacts(
                key.id(),
                asset.id(),
                asset.organization(),
                asset.held(),
                key.product(),
                key.status(),
                key.signingKey(),
                asset.kind() == AssetKind.CLOUD,
                key.supersededAt(),
                asset.uid(),
                asset.url());
    }
}
