package org.keywork.trial;

import java.util.Set;
import org.keywork.asset.AssetId;
import org.keywork.catalog.OfferReference;

/**
 * What somebody wants to try. Its numbers can be anything; {@link TrialRules} say what is wrong.
 *
 * @param places for how many servers; servers added later take what is left
 * @param servers those that try it from the start
 * @param purpose what for, at most 500 characters
 */
public record WantedTrial(OfferReference product, int days, int places, Set<AssetId> servers, String purpose) {
    public static final int MAX_PURPOSE = 500;

    public WantedTrial {
        servers = Set.copyOf(servers);
        purpose = purpose.strip();
        if (purpose.length() > MAX_PURPOSE || purpose.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A purpose is one line of at most " + MAX_PURPOSE + " characters");
        }
    }

    public static boolean isPurpose(String text) {
        return text.strip().length() <= MAX_PURPOSE && text.strip().chars().noneMatch(Character::isISOControl);
    }
}
