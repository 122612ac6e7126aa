package org.keywork.asset;

/** Where the pages about servers are. */
public final class AssetNavigation {
    public static final String LIST = "assets";

    /** Under it, where each subscription that ended is left for the free offer. */
    public static final String CONTINUE_FREE = "continue-free";

    private AssetNavigation() {}

    /** The path of a server's page. */
    public static String to(AssetId id) {
        return LIST + "/" + id;
    }
}
