package org.keywork.trial;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.account.EmailAddress;
import org.keywork.account.People;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Trials for people who have no account yet: sales invite them, and the trial begins when they have registered. */
@Service
@Transactional
@PreAuthorize("hasRole('SALES')")
public class InvitationDesk {
    private static final int SHOWN = 200;

    private final CurrentUser user;
    private final TrialRules rules;
    private final TrialQuota quota;
    private final InvitationRepository invitations;
    private final InvitationLinks links;
    private final People people;
    private final TrialProperties settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvitationDesk(
            CurrentUser user,
            TrialRules rules,
            TrialQuota quota,
            InvitationRepository invitations,
            InvitationLinks links,
            People people,
            TrialProperties settings,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.user = user;
        this.rules = rules;
        this.quota = quota;
        this.invitations = invitations;
        this.links = links;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Counts against the month, and sends a mail. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public InvitationRequest invite(EmailAddress email, WantedTrial wanted, Locale language) {
        try {
            return transaction.execute(status -> invited(email, wanted, language));
        } catch (DataIntegrityViolationException e) {
            return new InvitationRequest.Refused(TrialRefusal.INVITED_ALREADY);
        }
    }

    private InvitationRequest invited(EmailAddress email, WantedTrial wanted, Locale language) {
        var refused = rules.refusal(wanted);
        if (refused.isPresent()) {
            return new InvitationRequest.Refused(refused.get());
        }
        if (!rules.isForTrial(wanted.product())) {
            return new InvitationRequest.Refused(TrialRefusal.NOT_FOR_TRIAL);
        }
        if (people.hasAccount(email)) {
            return new InvitationRequest.Refused(TrialRefusal.HAS_ACCOUNT);
        }
        var earlier = invitations.lockOpenFor(email.value());
        if (earlier.filter(open -> open.isOpen(clock.instant())).isPresent()) {
            return new InvitationRequest.Refused(TrialRefusal.INVITED_ALREADY);
        }
        earlier.ifPresent(over -> {
            over.expire();
            invitations.saveAndFlush(over);
        });
        if (!quota.take(user.id())) {
            return new InvitationRequest.Refused(TrialRefusal.QUOTA_USED);
        }
        var secret = links.secret();
        var invitation = invitations.saveAndFlush(new Invitation(
                email, wanted, language, secret.hash(), user.id(), clock.instant(), settings.invitation()));
        told(invitation, "invitation.issued");
        events.publishEvent(new InvitationIssued(invitation.id()));
        return new InvitationRequest.Issued(invitation.id(), links.link(secret));
    }

    /** Another link, to be copied; earlier ones end. Empty where the invitation isn't open any more. */
    public Optional<URI> copy(InvitationId id) {
        return invitations.lock(id).filter(open -> open.isOpen(clock.instant())).map(open -> {
            var secret = links.secret();
            open.relink(secret.hash());
            invitations.saveAndFlush(open);
            told(open, "invitation.copied");
            return links.link(secret);
        });
    }

    /** Sends it again, good for its whole time; false where it was accepted or withdrawn. */
    public boolean resend(InvitationId id) {
        var open = invitations.lock(id).filter(found -> found.state() == InvitationState.OPEN);
        open.ifPresent(invitation -> {
            invitation.resend(clock.instant(), settings.invitation());
            invitations.saveAndFlush(invitation);
            told(invitation, "invitation.resent");
            events.publishEvent(new InvitationIssued(id));
        });
        return open.isPresent();
    }

    /** @return false where it was accepted or withdrawn meanwhile */
    public boolean withdraw(InvitationId id) {
        var open = invitations.lock(id).filter(found -> found.state() == InvitationState.OPEN);
        open.ifPresent(invitation -> {
            invitation.withdraw();
            invitations.saveAndFlush(invitation);
            told(invitation, "invitation.withdrawn");
        });
        return open.isPresent();
    }

    /** The latest 200, the newest first. */
    @Transactional(readOnly = true)
    public List<InvitationLine> list() {
        var now = clock.instant();
        return invitations.findByOrderByIssuedAtDesc(Limit.of(SHOWN)).stream()
                .map(i -> new InvitationLine(
                        i.id(),
                        i.email(),
                        i.wanted(),
                        i.state() == InvitationState.OPEN && !i.isOpen(now) ? InvitationState.EXPIRED : i.state(),
                        i.issuedBy(),
                        i.issuedAt(),
                        i.expiresAt()))
                .toList();
    }

    private void told(Invitation invitation, String action) {
        audit.record(Act.of(user.id(), action, "invitation:" + invitation.id()));
    }
}
