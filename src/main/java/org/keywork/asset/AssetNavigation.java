package org.keywork.asset;

/** Where the pages about servers are. */
public final class AssetNavigation {
    public static final String LIST = "assets";

    private AssetNavigation() {}

    /** The path of a server's page. */
    public static String to(AssetId id) {
        return LIST + "/" + id;
    }
}
