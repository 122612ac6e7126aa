package org.keywork.notification;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.RevocationDirectory;
import org.keywork.revocation.RevocationDone;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.SuspendedBecause;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders the mails that acts on keys, servers and subscriptions call for, in their transaction. */
@Component
class RevocationMails {
    /** Whether what was given back waits for a payment: as it was then, whatever was paid when the mail is sent. */
    static final String UNPAID = "unpaid";

    private final Outbox outbox;
    private final RevocationDirectory acts;
    private final Subscriptions subscriptions;

    RevocationMails(Outbox outbox, RevocationDirectory acts, Subscriptions subscriptions) {
        this.outbox = outbox;
        this.acts = acts;
        this.subscriptions = subscriptions;
    }

    @EventListener
    void on(RevocationDone event) {
        outbox.orderForAll(
                event.undone() ? MailKind.REVOCATION_UNDONE : MailKind.REVOCATION_DONE,
                Map.of(
                        "revocation",
                        event.act().toString(),
                        "organization",
                        event.organization().toString(),
                        UNPAID,
                        String.valueOf(waitsForPayment(event.act()))),
                event.to());
    }

    private boolean waitsForPayment(RevocationId id) {
        return acts.find(id)
                .filter(act -> act.act() == RevocationAct.REINSTATED)
                .map(act -> act.subject().target())
                .filter(target -> target.scope() == Target.Scope.SUBSCRIPTION)
                .flatMap(target -> subscriptions.find(new SubscriptionId(UUID.fromString(target.id()))))
                .flatMap(Entitlement::suspendedBecause)
                .equals(Optional.of(SuspendedBecause.UNPAID));
    }
}
