package org.keywork.validation;

import java.time.Instant;
import java.util.List;
import org.keywork.catalog.VersionRange;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;

/**
 * What a server may use, with what each part of it grants.
 *
 * @param granted one for each entitlement of the rights, the base first
 */
record GrantedRights(ServerRights rights, List<Granted> granted) {
    GrantedRights {
        granted = List.copyOf(granted);
    }

    record Granted(Entitlement entitlement, Grant grant, VersionRange covers) {}

    Granted inForce(Instant now) {
        var base = granted.getFirst();
        if (granted.size() == 1) {
            return base;
        }
        var inForce = rights.inForce(now, base.grant().zone());
        return granted.stream()
                .filter(candidate -> candidate.entitlement().equals(inForce))
                .findFirst()
                .orElse(base);
    }
}
