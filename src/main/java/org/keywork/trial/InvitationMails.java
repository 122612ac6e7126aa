package org.keywork.trial;

import java.util.Optional;

/** Makes the links that invitations' mails carry, at the moment a mail is written. */
public interface InvitationMails {
    /** Empty where the invitation isn't open any more. */
    Optional<InvitationMail> mail(InvitationId invitation);
}
