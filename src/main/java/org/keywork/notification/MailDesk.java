package org.keywork.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the mails that aren't out, and decides where only a person can. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class MailDesk {
    /** How many of a list are shown. */
    public static final int SHOWN = 100;

    private final MailAttempts attempts;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Audit audit;

    MailDesk(MailAttempts attempts, Outbox outbox, CurrentUser user, Audit audit) {
        this.attempts = attempts;
        this.outbox = outbox;
        this.user = user;
        this.audit = audit;
    }

    /** How many there are of each, and the first of them; {@code waiting} includes what is under way right now. */
    public record Overview(Pile unknown, Pile refused, Pile givenUp, Pile waiting) {
        public boolean isAllOut() {
            return unknown.count() + refused.count() + givenUp.count() + waiting.count() == 0;
        }
    }

    public record Pile(int count, List<Entry> first) {}

    /**
     * @param email where it goes; unknown until it is first handed over, where that is looked up then
     * @param nextTry for what waits
     */
    public record Entry(
            String id,
            MailKind kind,
            Optional<String> email,
            Instant since,
            Optional<Instant> lastTry,
            int attempts,
            MailState state,
            Optional<MailProblem> problem,
            Optional<Instant> nextTry) {}

    @Transactional(readOnly = true)
    public Overview overview() {
        return new Overview(
                pile(MailState.UNKNOWN),
                pile(MailState.REFUSED),
                pile(MailState.GIVEN_UP),
                pile(MailState.WAITING, MailState.HANDING_OVER));
    }

    /** Although it may have arrived already. False where somebody else decided first. */
    public boolean sendAgain(String id) {
        var order = attempts.again(id);
        if (order.isEmpty()) {
            return false;
        }
        if (!outbox.orderAgain(id, order.get())) {
            throw new IllegalStateException("Mail " + id + " is still under way");
        }
        audit.record(Act.of(user.id(), "mail.sent-again", "mail:" + id));
        return true;
    }

    /** It is off the list. False where somebody else decided first. */
    public boolean letBe(String id) {
        var first = attempts.letBe(id);
        if (first) {
            audit.record(Act.of(user.id(), "mail.let-be", "mail:" + id));
        }
        return first;
    }

    private Pile pile(MailState... states) {
        return new Pile(attempts.count(states), attempts.list(SHOWN, states));
    }
}
