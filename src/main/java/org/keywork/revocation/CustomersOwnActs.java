package org.keywork.revocation;

import java.time.Clock;
import java.util.Optional;
import org.keywork.asset.KeyRevocations.Reached;
import org.keywork.asset.KeysRevoked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what customers revoked themselves into the same history, in their transaction. */
@Component
class CustomersOwnActs {
    private final RevocationRepository acts;
    private final MailedActs mailed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomersOwnActs(RevocationRepository acts, MailedActs mailed, ApplicationEventPublisher events, Clock clock) {
        this.acts = acts;
        this.mailed = mailed;
        this.events = events;
        this.clock = clock;
    }

    /** Who removes a server knows it; that a key leaked, everybody hears who has to do with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(KeysRevoked revoked) {
        var subject = new Subject(Target.of(revoked.server()), revoked.serverName(), revoked.organization());
        var act = new Revocation(revoked.act(), RevocationAct.REVOKED, subject, "", revoked.actor(), clock.instant())
                .because(revoked.reason(), Optional.empty())
                .ofTheirOwn();
        act.done(new Reached(1, revoked.keys()), 0, revoked.actor(), clock.instant());
        acts.saveAndFlush(act);
        if (act.isOfCompromisedKeys()) {
            events.publishEvent(new RevocationDone(act.id(), act.organization(), false, mailed.tell(act)));
        }
    }
}
