package org.keywork.asset;

import org.keywork.account.OrganizationId;

/** A key's first use bound its server to an instance; published within the transaction that binds it. */
public record ServerBound(AssetId asset, OrganizationId organization) {}
