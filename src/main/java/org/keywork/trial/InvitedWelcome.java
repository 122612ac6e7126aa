package org.keywork.trial;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.Optional;
import org.keywork.account.Welcome;
import org.keywork.catalog.Offers;
import org.keywork.shell.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an invited person that the trial begins with the account. */
@Component
class InvitedWelcome implements Welcome {
    private final InvitationRepository invitations;
    private final Offers offers;
    private final Clock clock;

    InvitedWelcome(InvitationRepository invitations, Offers offers, Clock clock) {
        this.invitations = invitations;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> to(String email) {
        return invitations
                .findByOpenFor(email)
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(Invitation::wanted)
                .map(wanted -> I18NProvider.translate(
                        "trial.invitation.confirm",
                        offers.find(wanted.product()).orElseThrow().title(Languages.current()),
                        wanted.days(),
                        wanted.places()));
    }
}
