package org.keywork.validation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.RegistrationKeyId;
import org.springframework.stereotype.Component;

/**
 * Whom a key's refusals are told apart by: the first UIDs of a day, on this node. Whoever holds a key and makes up one UID
 * after another can't fill the database; all further ones count as one without a name.
 */
@Component
class Strangers {
    static final int TOLD_APART = 50;

    private final Cache<RegistrationKeyId, Set<InstanceUid>> seen = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(1))
            .maximumSize(10_000)
            .build();

    Presented toldApart(RegistrationKeyId key, Presented presented) {
        return presented.uid().filter(uid -> !isKnown(key, uid)).isPresent()
                ? presented.unnamed(NoUid.NOT_TOLD_APART)
                : presented;
    }

    private boolean isKnown(RegistrationKeyId key, InstanceUid uid) {
        var uids = seen.get(key, k -> ConcurrentHashMap.newKeySet());
        return uids.contains(uid) || (uids.size() < TOLD_APART && uids.add(uid));
    }
}
