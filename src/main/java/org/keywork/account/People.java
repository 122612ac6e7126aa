package org.keywork.account;

import java.time.Instant;
import java.util.Optional;

/** What other modules may know of a person. */
public interface People {
    Optional<Organizations.Contact> find(UserId id);

    /** Who signs in with it. */
    Optional<UserId> withEmail(EmailAddress email);

    /** Whether it is taken: by whoever signs in with it, or by a person of staff whose account has ended. */
    boolean hasAccount(EmailAddress email);

    /**
     * Whether who is signed in has to sign in again: password or roles are others since, or the account has ended, or is gone.
     *
     * @param passwordChangedAt what {@link SignedInUser} knows: anything else than what the account says by now ends a session
     */
    boolean hasToSignInAgain(UserId id, Instant passwordChangedAt);
}
