package org.keywork.validation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keywork.asset.Fingerprint;
import org.springframework.stereotype.Component;

/**
 * The last known state of every key seen lately, and the ids of all revoked keys. A change marks what it touches as stale in
 * one pass over memory, which is cheaper, at any size that fits, than an index that every key would pay for.
 */
@Component
class KnownKeys {
    private final Cache<Fingerprint, Known> known;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();

    KnownKeys(ValidationProperties settings) {
        known = Caffeine.newBuilder()
                .expireAfterAccess(settings.rememberFor())
                .maximumSize(settings.rememberKeys())
                .build();
    }

    static final class Known {
        private final KeyState state;
        private volatile boolean stale;

        private Known(KeyState state) {
            this.state = state;
        }

        KeyState state() {
            return state;
        }

        boolean isStale() {
            return stale;
        }
    }

    @Nullable
    Known find(Fingerprint key) {
        return known.getIfPresent(key);
    }

    /**
     * Reads a key's state and remembers it. A change that is announced while it is being read leaves it marked stale, so that
     * what was read too early isn't believed for long.
     */
    Optional<KeyState> remember(Fingerprint key, ReadState read) {
        var before = changes.get();
        var state = read.read(key);
        state.ifPresent(s -> {
            var entry = new Known(s);
            known.put(key, entry);
            if (before != changes.get()) {
                entry.stale = true;
            }
        });
        return state;
    }

    interface ReadState {
        Optional<KeyState> read(Fingerprint key);
    }

    void markStale(Predicate<KeyState> touched) {
        changes.incrementAndGet();
        known.asMap().values().forEach(entry -> {
            if (touched.test(entry.state)) {
                entry.stale = true;
            }
        });
    }

    boolean isRevoked(String keyId) {
        return revoked.contains(keyId);
    }

    void revoked(String keyId, boolean isRevoked) {
        if (isRevoked) {
            revoked.add(keyId);
        } else {
            revoked.remove(keyId);
        }
    }

    /** After a gap in what was announced: everything is read again. */
    void reset(Set<String> allRevoked) {
        revoked.addAll(allRevoked);
        revoked.retainAll(allRevoked);
        markStale(state -> true);
    }
}
