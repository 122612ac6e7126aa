package org.keywork.trial;

import java.time.Clock;
import java.util.List;
import org.keywork.account.OrganizationRegistered;
import org.keywork.account.Organizations;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an invited person's new organization its trial, in the transaction that makes the organization. */
@Component
class InvitedRegistration {
    private final InvitationRepository invitations;
    private final Organizations organizations;
    private final TrialStart start;
    private final Clock clock;

    InvitedRegistration(InvitationRepository invitations, Organizations organizations, TrialStart start, Clock clock) {
        this.invitations = invitations;
        this.organizations = organizations;
        this.start = start;
        this.clock = clock;
    }

    /** Who registers with the invited address, and proves by mail that it is theirs, has the trial from then on. */
    @EventListener
    @Order(1) // after the free offer
    void on(OrganizationRegistered registered) {
        var owner = organizations.owner(registered.organization());
        owner.flatMap(person -> invitations.lockOpenFor(person.email()))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .ifPresent(invitation -> {
                    var trial = start.request(
                            new Trial(
                                    registered.organization(),
                                    invitation.wanted(),
                                    TrialSource.INVITATION,
                                    invitation.issuedBy(),
                                    clock.instant()),
                            List.of(),
                            invitation.issuedBy());
                    start.start(trial, List.of(), invitation.issuedBy(), "");
                    invitation.accept(trial.id());
                    invitations.saveAndFlush(invitation);
                });
    }
}
