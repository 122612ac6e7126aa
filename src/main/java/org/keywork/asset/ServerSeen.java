package org.keywork.asset;

/**
 * A server was heard of as an instance for the first time, or as another one than before; published within the transaction
 * that writes it down. Only check-ins tell: a UID that somebody typed in is none.
 */
public record ServerSeen(AssetId asset, InstanceUid uid) {}
