package org.keywork.asset;

import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;

/**
 * Support bound a server to another instance; published within the transaction that does it.
 *
 * @param move what {@link ServerMoves} knows it by; empty where the server had been bound to none
 */
public record ServerMoved(AssetId asset, OrganizationId organization, Optional<UUID> move) {}
