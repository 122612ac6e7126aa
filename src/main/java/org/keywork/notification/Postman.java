package org.keywork.notification;

/** Takes a mail on its way. */
interface Postman {
    /**
     * @param id names the mail: the same at every try
     * @throws RuntimeException where it certainly wasn't handed over
     */
    Handover deliver(String id, Mail mail);
}
