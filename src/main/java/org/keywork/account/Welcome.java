package org.keywork.account;

import java.util.Optional;

/** What awaits somebody who is about to confirm an account; asked by the page of the mailed link. */
public interface Welcome {
    /** In words, in the reader's language; empty where nothing does. Changes nothing. */
    Optional<String> to(String email);
}
