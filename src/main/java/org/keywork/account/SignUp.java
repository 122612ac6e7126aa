package org.keywork.account;

import java.time.Clock;
import java.util.Optional;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a stranger becomes the owner of an organization: they hand in a form, get a mail, open its link and confirm. What
 * they are answered doesn't depend on whether the e-mail is known, nor does the work behind it; only the mail differs.
 */
@Service
@PreAuthorize("permitAll()")
public class SignUp {
    private final SignUps signUps;
    private final Links links;
    private final OrganizationRecords organizations;
    private final Users users;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final MailBudget budget;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignUp(
            SignUps signUps,
            Links links,
            OrganizationRecords organizations,
            Users users,
            Passwords passwords,
            PasswordPolicy policy,
            MailBudget budget,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.signUps = signUps;
        this.links = links;
        this.organizations = organizations;
        this.users = users;
        this.passwords = passwords;
        this.policy = policy;
        this.budget = budget;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public sealed interface Answer {
        /** "Check your mailbox", whatever will be in it. */
        record CheckMailbox(SignUpId signUp) implements Answer {}

        record PasswordRefused(PasswordPolicy.Refusal reason) implements Answer {}

        /** Too many passwords are being hashed: again in a moment. */
        record Busy() implements Answer {}
    }

    public enum Confirmation {
        CONFIRMED,
        /** by this link or another: the person can sign in */
        ALREADY,
        ENDED,
        UNKNOWN
    }

    /** What the page of a link says, before its button is pressed. */
    public record Pending(LinkState state, String organization, String email) {}

    public Answer start(NewSignUp wanted) {
        var refusal = policy.refusal(
                wanted.password(),
                wanted.email().value(),
                wanted.name().value(),
                wanted.organization().value());
        if (refusal.isPresent()) {
            return new Answer.PasswordRefused(refusal.get());
        }
        var hash = passwords.hash(wanted.password()); // before a transaction: it may wait for its turn
        if (hash.isEmpty()) {
            return new Answer.Busy();
        }
        return transaction.execute(status -> {
            var signUp = signUps.save(new SignUpRecord(wanted, hash.get(), clock.instant()));
            write(signUp);
            return new Answer.CheckMailbox(signUp.id());
        });
    }

    /** Sends the mail again, as often as is decent. */
    public void resend(SignUpId id) {
        transaction.executeWithoutResult(status -> signUps.findById(id).ifPresent(this::write));
    }

    /** Sends another link to whoever got this one. */
    public void resend(String token) {
        transaction.executeWithoutResult(status -> signUpOf(token).ifPresent(this::write));
    }

    /** Reads what a link is for. Changes nothing: mail scanners open links. */
    public Pending look(String token) {
        return transaction.execute(status -> {
            var state = links.findById(new LinkToken(token).hash())
                    .map(link -> link.state(clock.instant()))
                    .orElse(LinkState.UNKNOWN);
            return signUpOf(token)
                    .map(signUp -> new Pending(
                            signUp.isConfirmed() ? LinkState.USED : state, signUp.organization(), signUp.email()))
                    .orElseGet(() -> new Pending(LinkState.UNKNOWN, "", ""));
        });
    }

    /** Brings organization and owner into being. Of two at once for one e-mail, the database lets one through. */
    public Confirmation confirm(String token) {
        try {
            return transaction.execute(status -> use(token));
        } catch (DataIntegrityViolationException e) {
            return Confirmation.ALREADY;
        }
    }

    private Confirmation use(String token) {
        var now = clock.instant();
        if (links.use(new LinkToken(token).hash(), now) == 0) {
            return switch (look(token).state()) {
                case OPEN, USED -> Confirmation.ALREADY;
                case ENDED -> Confirmation.ENDED;
                case UNKNOWN -> Confirmation.UNKNOWN;
            };
        }
        var signUp = signUpOf(token).orElse(null);
        if (signUp == null) {
            return Confirmation.UNKNOWN;
        }
        if (signUp.isConfirmed() || users.existsByEmail(signUp.email())) {
            return Confirmation.ALREADY;
        }
        var organization = organizations.save(signUp.foundOrganization(now));
        var owner = users.saveAndFlush(signUp.confirm(organization.id(), now));
        audit.record(Act.of(owner.id(), "sign-up.confirmed", "organization:" + organization.id()));
        events.publishEvent(new OrganizationRegistered(organization.id()));
        return Confirmation.CONFIRMED;
    }

    private Optional<SignUpRecord> signUpOf(String token) {
        return links.findById(new LinkToken(token).hash())
                .flatMap(link -> Optional.ofNullable(link.signUp()))
                .flatMap(signUps::findById);
    }

    private void write(SignUpRecord signUp) {
        if (budget.spend(signUp.email())) {
            events.publishEvent(new ConfirmationRequested(signUp.id()));
        }
    }
}
