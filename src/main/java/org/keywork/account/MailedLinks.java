package org.keywork.account;

import java.net.URI;
import java.util.Optional;

/**
 * Makes the links that mails carry, at the moment a mail is written, so that no token waits in an event or a queue. Each
 * call makes a new token, of which only the hash is kept.
 */
public interface MailedLinks {
    /**
     * What to write to the person who signed up; empty where the sign-up is confirmed or was forgotten, and where the e-mail is
     * that of an account that has ended.
     */
    Optional<ConfirmationMail> confirmation(SignUpId signUp);

    /** A link to choose a new password with; empty where there is no such person, or their account has ended. */
    Optional<Reset> passwordReset(UserId user);

    /** Which mail the owner of the address gets: the page they used doesn't tell these apart. */
    sealed interface ConfirmationMail {
        record Confirm(Recipient recipient, String organization, URI link) implements ConfirmationMail {
            @Override
            public String toString() {
                return "Confirm[…]";
            }
        }

        record AlreadyRegistered(Recipient recipient) implements ConfirmationMail {}
    }

    record Reset(Recipient recipient, URI link) {
        @Override
        public String toString() {
            return "Reset[…]";
        }
    }
}
