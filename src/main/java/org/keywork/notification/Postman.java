package org.keywork.notification;

/** Takes a mail on its way. */
interface Postman {
    /** @throws org.springframework.mail.MailException where it couldn't be handed over: to be tried again */
    void deliver(Mail mail);
}
