package org.keywork.trial;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.keywork.account.LinkToken;
import org.keywork.shell.PortalProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets of invitations' links: 256 random bits, kept as their SHA-256. */
@Component
@Transactional
class InvitationLinks implements InvitationMails {
    private final InvitationRepository invitations;
    private final PortalProperties portal;
    private final TrialProperties settings;
    private final SecureRandom random;
    private final Clock clock;

    InvitationLinks(
            InvitationRepository invitations,
            PortalProperties portal,
            TrialProperties settings,
            SecureRandom random,
            Clock clock) {
        this.invitations = invitations;
        this.portal = portal;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    LinkToken secret() {
        return LinkToken.random(random);
    }

    URI link(LinkToken secret) {
        return URI.create(portal.baseUrl() + "/invitation/" + secret.text());
    }

    @Override
    public Optional<InvitationMail> mail(InvitationId id) {
        return invitations.lock(id).filter(open -> open.isOpen(clock.instant())).map(open -> {
            var secret = secret();
            open.mailed(secret.hash());
            invitations.saveAndFlush(open);
            var wanted = open.wanted();
            return new InvitationMail(
                    open.email(),
                    open.language(),
                    wanted.product(),
                    wanted.days(),
                    wanted.places(),
                    LocalDate.ofInstant(open.expiresAt(), settings.zone()),
                    link(secret));
        });
    }
}
