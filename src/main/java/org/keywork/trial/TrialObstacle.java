package org.keywork.trial;

import org.keywork.catalog.OfferReference;

/**
 * Why a server can't try an offer.
 *
 * @param offer that it tries or has instead
 */
public record TrialObstacle(TrialRefusal reason, OfferReference offer) {}
