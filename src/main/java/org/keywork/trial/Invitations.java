package org.keywork.trial;

import java.time.Clock;
import java.util.Optional;
import org.keywork.account.LinkToken;
import org.keywork.catalog.OfferReference;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an invited stranger sees. */
@Service
@PreAuthorize("permitAll()")
public class Invitations {
    private final InvitationRepository invitations;
    private final Clock clock;

    Invitations(InvitationRepository invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** What the page of a link says. */
    public record Shown(String email, OfferReference product, int days, int servers) {}

    /** Empty where the link is unknown, used, withdrawn or over. Changes nothing: mail scanners open links. */
    @Transactional(readOnly = true)
    public Optional<Shown> look(String token) {
        return invitations
                .findByLink(new LinkToken(token).hash())
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(invitation -> {
                    var wanted = invitation.wanted();
                    return new Shown(invitation.email(), wanted.product(), wanted.days(), wanted.places());
                });
    }
}
