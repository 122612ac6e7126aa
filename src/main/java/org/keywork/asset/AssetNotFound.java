package org.keywork.asset;

/** There is no such server for the one who asks: it never was, was removed, or is someone else's. */
public class AssetNotFound extends RuntimeException {
    public AssetNotFound(AssetId id) {
        super("There is no server " + id + " for the one who asks");
    }
}
