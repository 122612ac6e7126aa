package org.keywork.asset;

/** What a decision about a server's keys rests on changed; published within the transaction that changes it. */
public record AssetChanged(AssetId asset) {}
