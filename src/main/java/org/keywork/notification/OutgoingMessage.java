package org.keywork.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A message with a name of its own, that knows whether it was written to the server whole. Only after that comes the dot
 * that ends it (RFC 5321, 4.1.1.4): a server can't have taken what wasn't written whole.
 */
class OutgoingMessage extends MimeMessage {
    private final String id;
    private boolean across;

    OutgoingMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    boolean isAcross() {
        return across;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream server, String @Nullable [] withoutHeaders)
            throws IOException, MessagingException {
        super.writeTo(server, withoutHeaders);
        across = true;
    }
}
