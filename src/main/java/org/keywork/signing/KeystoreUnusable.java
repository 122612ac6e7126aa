package org.keywork.signing;

import org.jspecify.annotations.Nullable;

/** The signing keys can't be used as they are; the message is one sentence that tells an operator what to do. */
public class KeystoreUnusable extends RuntimeException {
    KeystoreUnusable(String whatToDo) {
        this(whatToDo, null);
    }

    KeystoreUnusable(String whatToDo, @Nullable Throwable cause) {
        super(whatToDo, cause);
    }
}
