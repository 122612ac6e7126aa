package org.keywork.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.AssetId;
import org.keywork.asset.RegistrationKeyId;

/**
 * What one key and UID did on one day with one answer, so far.
 *
 * @param otherVersion a second GLPI version under the same UID on the same day: perhaps a copy
 * @param otherAddress a second network, likewise
 */
record CheckIn(
        AssetId asset,
        long count,
        Instant first,
        Instant last,
        @Nullable String glpiVersion,
        @Nullable String address,
        @Nullable String otherVersion,
        @Nullable String otherAddress) {

    /** @param uid empty where the caller named none */
    record Id(RegistrationKeyId key, String uid, LocalDate day, Code code) {
        OneDay oneDay() {
            return new OneDay(key, uid, day);
        }
    }

    /** The same, whatever the answers. */
    record OneDay(RegistrationKeyId key, String uid, LocalDate day) {}

    static CheckIn once(AssetId asset, Instant at, @Nullable String glpiVersion, String address) {
        return new CheckIn(asset, 1, at, at, glpiVersion, address, null, null);
    }

    CheckIn and(CheckIn later) {
        return new CheckIn(
                asset,
                count + later.count,
                first.isBefore(later.first) ? first : later.first,
                last.isAfter(later.last) ? last : later.last,
                later.glpiVersion == null ? glpiVersion : later.glpiVersion,
                later.address,
                other(otherVersion, glpiVersion, later.glpiVersion, later.otherVersion),
                other(otherAddress, address, later.address, later.otherAddress));
    }

    private static @Nullable String other(
            @Nullable String known, @Nullable String mine, @Nullable String latest, @Nullable String laterOther) {
        if (mine != null && latest != null && !mine.equals(latest)) {
            return mine;
        }
        return Objects.requireNonNullElse(known, "").isEmpty() ? laterOther : known;
    }
}
