package org.keywork.asset;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a customer's own acts take out of use, within their transaction: a removed server's keys, a leaked key. */
@Component
class OwnRevocations {
    private final KeyRevocations revocations;
    private final KeyReaches reaches;
    private final ApplicationEventPublisher events;

    OwnRevocations(KeyRevocations revocations, KeyReaches reaches, ApplicationEventPublisher events) {
        this.revocations = revocations;
        this.reaches = reaches;
        this.events = events;
    }

    void revoke(Asset server, KeyScope scope, RevocationReason reason, Object actor) {
        if (reaches.keys(scope) == 0) {
            return;
        }
        var act = UUID.randomUUID();
        var reached = revocations.revoke(
                new KeyRevocations.Revocation(act, server.organization(), reason, false, actor), scope);
        events.publishEvent(new KeysRevoked(
                act, server.organization(), server.id(), server.name(), reason, reached.keys(), actor.toString()));
    }
}
