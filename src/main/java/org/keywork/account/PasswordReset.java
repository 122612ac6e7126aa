package org.keywork.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a person who forgot their password chooses another, by a link that is mailed to them and good for 10 minutes. */
@Service
@PreAuthorize("permitAll()")
public class PasswordReset {
    private final Users users;
    private final OrganizationRecords organizations;
    private final Links links;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final SignInThrottle throttle;
    private final MailBudget budget;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordReset(
            Users users,
            OrganizationRecords organizations,
            Links links,
            Passwords passwords,
            PasswordPolicy policy,
            SignInThrottle throttle,
            MailBudget budget,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.users = users;
        this.organizations = organizations;
        this.links = links;
        this.passwords = passwords;
        this.policy = policy;
        this.throttle = throttle;
        this.budget = budget;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public sealed interface Answer {
        record Changed() implements Answer {}

        /** The link was used, has ended, or never was: another can be asked for. */
        record LinkEnded() implements Answer {}

        record PasswordRefused(PasswordPolicy.Refusal reason) implements Answer {}

        /** Too many passwords are being hashed: again in a moment. */
        record Busy() implements Answer {}
    }

    /** Has a link mailed where the e-mail is known, and does the same work where it isn't. */
    public void request(EmailAddress email) {
        transaction.executeWithoutResult(status -> {
            var user = users.findByEmail(email.value())
                    .filter(UserRecord::maySignIn)
                    .map(UserRecord::id);
            if (budget.spend("reset " + email)) {
                events.publishEvent(new PasswordResetRequested(user.orElseGet(() -> new UserId(UUID.randomUUID()))));
            }
        });
    }

    /** Reads whether a link is still good. Changes nothing. */
    public LinkState look(String token) {
        return links.findById(new LinkToken(token).hash())
                .filter(link -> link.user() != null)
                .map(link -> link.state(clock.instant()))
                .orElse(LinkState.UNKNOWN);
    }

    /** Changes the password, once; every other link that was mailed for this ends, and so do sessions elsewhere. */
    public Answer choose(String token, String password) {
        var user = userOf(token);
        if (look(token) != LinkState.OPEN || user.isEmpty()) {
            return new Answer.LinkEnded();
        }
        var refusal = policy.refusal(password, user.get().email(), user.get().name(), organizationOf(user.get()));
        if (refusal.isPresent()) {
            return new Answer.PasswordRefused(refusal.get());
        }
        var hash = passwords.hash(password); // before a transaction: it may wait for its turn
        if (hash.isEmpty()) {
            return new Answer.Busy();
        }
        var answer = transaction.execute(status -> change(token, user.get().id(), hash.get()));
        if (answer instanceof Answer.Changed) {
            throttle.forget(user.get().email());
        }
        return answer;
    }

    private Answer change(String token, UserId id, String hash) {
        var now = clock.instant();
        if (links.use(new LinkToken(token).hash(), now) == 0) {
            return new Answer.LinkEnded();
        }
        links.useAllOf(id, now);
        users.findById(id).orElseThrow().changePassword(hash, now);
        audit.record(Act.of(id, "password.changed", "user:" + id));
        events.publishEvent(new PasswordChanged(id));
        return new Answer.Changed();
    }

    private Optional<UserRecord> userOf(String token) {
        return links.findById(new LinkToken(token).hash())
                .flatMap(link -> Optional.ofNullable(link.user()))
                .flatMap(users::findById)
                .filter(UserRecord::maySignIn);
    }

    private String organizationOf(UserRecord user) {
        return Optional.ofNullable(user.organization())
                .flatMap(organizations::findById)
                .map(OrganizationRecord::name)
                .orElse("");
    }
}
