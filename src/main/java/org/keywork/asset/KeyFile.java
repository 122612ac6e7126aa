package org.keywork.asset;

import java.time.Instant;
import java.util.Optional;

/**
 * A registration key as support sees it: everything but the key itself.
 *
 * @param line what its owner sees of it
 * @param product what it was issued for
 * @param signingKey the id of the key that signed it
 * @param goodUntil of a replaced key: when its overlap ends
 * @param ownEnd what it says of its own end, which counts only for those who don't ask us
 */
public record KeyFile(
        ServerDetails.KeyLine line,
        String product,
        String signingKey,
        Optional<Instant> goodUntil,
        Optional<Instant> ownEnd,
        ServerFile file) {
    public RegistrationKeyId id() {
        return line.id();
    }
}
