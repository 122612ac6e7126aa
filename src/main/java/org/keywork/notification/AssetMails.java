package org.keywork.notification;

import java.util.HashMap;
import java.util.Map;
import org.keywork.asset.ServerBound;
import org.keywork.asset.ServerMoved;
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

    @EventListener
    void on(ServerMoved event) {
        var ids = new HashMap<String, String>();
        ids.put("asset", event.asset().toString());
        ids.put("organization", event.organization().toString());
        event.move().ifPresent(move -> ids.put("move", move.toString()));
        outbox.order(MailKind.SERVER_MOVED, ids);
    }
}
