package org.keywork.notification;

import java.util.Map;
import org.keywork.asset.ServerBound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders the mails that the servers' events call for, in their transaction. */
@Component
class AssetMails {
    private final Outbox outbox;

    AssetMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ServerBound event) {
        outbox.order(
                MailKind.SERVER_BOUND,
                Map.of(
                        "asset", event.asset().toString(),
                        "organization", event.organization().toString()));
    }
}
