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

    /** Whether the password is another than at that moment, so that who signed in before has to again. */
    boolean changedPasswordSince(UserId id, Instant moment);
}
