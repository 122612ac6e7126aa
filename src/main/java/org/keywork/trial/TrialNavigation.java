package org.keywork.trial;

import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;

/** Where the pages about trials are. */
public final class TrialNavigation {
    public static final String REQUEST = "trial";
    public static final String DESK = "sales/trials";

    private TrialNavigation() {}

    /** The page where that offer's trial is asked for. */
    public static String request(OfferReference offer) {
        return REQUEST + "?offer=" + offer;
    }

    /** The page where a trial for that server is asked for. */
    public static String request(AssetId server) {
        return REQUEST + "?server=" + server;
    }
}
