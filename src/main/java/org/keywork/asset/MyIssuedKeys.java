package org.keywork.asset;

import java.util.Comparator;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.signing.RegistrationKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that were issued to one's own organization, to compare with what somebody pastes. Whoever asks for them shows none:
 * {@link MyAssets#showKey} does that, and records it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CUSTOMER')")
public class MyIssuedKeys {
    /** So many that the first characters of an id, which are random, are among them. */
    private static final int TELLING = 110;

    private final CurrentUser user;
    private final RegistrationKeys keys;
    private final KeyMaker maker;

    MyIssuedKeys(CurrentUser user, RegistrationKeys keys, KeyMaker maker) {
        this.user = user;
        this.keys = keys;
        this.maker = maker;
    }

    public record Issued(RegistrationKeyId id, AssetId server, RegistrationKey key) {}

    /** Whatever became of it; none for someone else's. */
    public Optional<Issued> find(RegistrationKeyId id) {
        return keys.findById(id)
                .filter(key -> key.organization().equals(user.organization()))
                .filter(key -> key.status() != KeyStatus.PREPARED)
                .map(this::issued);
    }

    /** Of the 200 newest the one that begins most like this; none where two do alike, or hardly anything is alike. */
    public Optional<Issued> mostLike(String beginning) {
        record Alike(Issued key, int characters) {}
        var newest =
                keys.findTop200ByOrganizationAndStatusNotOrderByIssuedAtDesc(user.organization(), KeyStatus.PREPARED);
        var alike = newest.stream()
                .map(this::issued)
                .map(key -> new Alike(key, common(key.key().text(), beginning)))
                .filter(key -> key.characters() > TELLING)
                .sorted(Comparator.comparingInt(Alike::characters).reversed())
                .limit(2)
                .toList();
        var isOne = alike.size() == 1
                || (alike.size() == 2
                        && alike.getFirst().characters() > alike.getLast().characters());
        return isOne ? Optional.of(alike.getFirst().key()) : Optional.empty();
    }

    private Issued issued(RegistrationKeyRecord key) {
        return new Issued(key.id(), key.asset(), maker.open(key));
    }

    private static int common(String one, String other) {
        var length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
