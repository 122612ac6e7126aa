package org.keywork.asset;

import org.keywork.account.OrganizationId;

/** A customer added a server; published within the transaction that does it. */
public record ServerAdded(AssetId asset, OrganizationId organization) {}
