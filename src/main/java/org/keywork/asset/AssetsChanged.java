package org.keywork.asset;

import java.util.Set;
import org.keywork.account.OrganizationId;

/** As {@link AssetChanged}, for many servers of one organization at once. */
public record AssetsChanged(OrganizationId organization, Set<AssetId> assets) {
    public AssetsChanged {
        assets = Set.copyOf(assets);
    }
}
