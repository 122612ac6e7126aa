package org.keywork.asset;

import java.util.Optional;
import org.keywork.signing.RegistrationKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Anybody's issued keys, to compare with what a customer gave to support. Whoever asks for one shows nothing of its text. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class IssuedKeys {
    private final RegistrationKeys keys;
    private final KeyMaker maker;

    IssuedKeys(RegistrationKeys keys, KeyMaker maker) {
        this.keys = keys;
        this.maker = maker;
    }

    /** Whatever became of it. */
    public Optional<RegistrationKey> find(RegistrationKeyId id) {
        return keys.findById(id)
                .filter(key -> key.status() != KeyStatus.PREPARED)
                .map(maker::open);
    }
}
