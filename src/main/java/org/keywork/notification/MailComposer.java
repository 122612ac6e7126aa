package org.keywork.notification;

import java.util.Optional;
import java.util.function.Function;

/** Writes one kind of mail, at the moment it is sent: with the names, the language and the links of then. */
interface MailComposer {
    MailKind kind();

    /** The letter; empty where there is nothing to say any more, or nobody to say it to. */
    Optional<Letter> compose(MailOrder order);

    static MailComposer of(MailKind kind, Function<MailOrder, Optional<Letter>> words) {
        return new MailComposer() {
            @Override
            public MailKind kind() {
                return kind;
            }

            @Override
            public Optional<Letter> compose(MailOrder order) {
                return words.apply(order);
            }
        };
    }
}
