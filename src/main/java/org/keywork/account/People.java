package org.keywork.account;

import java.time.Instant;
import java.util.Optional;

/** What other modules may know of a person. */
public interface People {
    Optional<Organizations.Contact> find(UserId id);

    /** Who signs in with it. */
    Optional<UserId> withEmail(EmailAddress email);

    /** Whether somebody can sign in with it. */
    boolean hasAccount(EmailAddress email);

    /** Whether who signed in then has to again: password or roles are others since, or the account has ended. */
    boolean hasToSignInAgain(UserId id, Instant signedIn);
}
