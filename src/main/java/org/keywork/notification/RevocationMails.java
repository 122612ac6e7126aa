package org.keywork.notification;

import java.util.Map;
import org.keywork.revocation.RevocationDone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders the mails that acts on keys, servers and subscriptions call for, in their transaction. */
@Component
class RevocationMails {
    private final Outbox outbox;

    RevocationMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(RevocationDone event) {
        outbox.orderForAll(
                event.undone() ? MailKind.REVOCATION_UNDONE : MailKind.REVOCATION_DONE,
                Map.of(
                        "revocation", event.act().toString(),
                        "organization", event.organization().toString()),
                event.to());
    }
}
