package org.keywork.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.keywork.account.StaffTable.Account;
import org.keywork.audit.Act;
import org.keywork.audit.CommandAudit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is staff, as operators decide it from outside the portal. Each order is one transaction, and recorded in it. An
 * account that has ended keeps its row, so that what was done keeps a name, and has no role: then nobody signs in with it.
 */
final class StaffAccounts {
    private static final String ACTOR = "operator";

    private final StaffTable table;
    private final CommandAudit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StaffAccounts(DataSource database, Clock clock) {
        var jdbc = new JdbcTemplate(database);
        this.table = new StaffTable(jdbc);
        this.audit = new CommandAudit(jdbc, table, clock);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.clock = clock;
    }

    List<Account> everybody() {
        return transaction.execute(tx -> table.staff());
    }

    /**
     * They choose a password by the page for forgotten ones. Whose account had ended gets it back, under the name that stands
     * beside what they did.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody has got that e-mail at the same moment
     */
    StaffAnswer add(StaffOrder.Add person) {
        var hash = ofNobodysPassword();
        return transaction.execute(tx -> {
            var former = table.hold(person.email());
            var refusal = former.flatMap(account -> refusal(account, person.name()));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var id = former.map(Account::id).orElseGet(() -> new UserId(UUID.randomUUID()));
            if (former.isPresent()) {
                table.speak(id, person.language());
                table.changePassword(id, hash, clock.instant());
            } else {
                table.insert(id, person, hash, clock.instant());
            }
            table.give(id, person.roles());
            record(id, "staff.added", Map.of("roles", person.roles().toString()));
            return new StaffAnswer.Done();
        });
    }

    private static Optional<StaffAnswer> refusal(Account former, DisplayName name) {
        if (former.ofOrganization()) {
            return Optional.of(new StaffAnswer.Customer());
        }
        if (!former.roles().isEmpty()) {
            return Optional.of(new StaffAnswer.StaffAlready());
        }
        return former.name().equals(name.value())
                ? Optional.empty()
                : Optional.of(new StaffAnswer.NamedOtherwise(former.name()));
    }

    /** Their sessions end, because a session knows the roles that it began with. */
    StaffAnswer give(EmailAddress email, StaffRoles roles) {
        return transaction.execute(tx -> ofStaff(email, account -> {
            if (account.roles().equals(roles)) {
                return new StaffAnswer.AsItWas();
            }
            table.give(account.id(), roles);
            table.endSessions(account.id(), clock.instant());
            record(
                    account.id(),
                    "staff.roles-changed",
                    Map.of("roles", roles.toString(), "before", account.roles().toString()));
            return new StaffAnswer.Done();
        }));
    }

    StaffAnswer remove(EmailAddress email) {
        var hash = ofNobodysPassword();
        return transaction.execute(tx -> {
            var now = clock.instant();
            // before the account is held: who chooses a password takes link and account in this order, too
            table.endMailedLinks(email, now);
            return ofStaff(email, account -> {
                table.give(account.id(), new StaffRoles(Set.of()));
                table.changePassword(account.id(), hash, now);
                record(
                        account.id(),
                        "staff.removed",
                        Map.of("before", account.roles().toString()));
                return new StaffAnswer.Done();
            });
        });
    }

    private StaffAnswer ofStaff(EmailAddress email, Function<Account, StaffAnswer> order) {
        var account = table.hold(email);
        if (account.filter(Account::ofOrganization).isPresent()) {
            return new StaffAnswer.Customer();
        }
        return account.filter(staff -> !staff.roles().isEmpty()).map(order).orElseGet(StaffAnswer.Nobody::new);
    }

    private void record(UserId id, String action, Map<String, String> details) {
        audit.record(new Act(ACTOR, action, "user:" + id, details));
    }

    /** A hash like any other, so that signing in takes as long and is refused in the same words. */
    private static String ofNobodysPassword() {
        return new Passwords()
                .hash(LinkToken.random(new SecureRandom()).text())
                .orElseThrow(() -> new IllegalStateException("No turn to hash in a command"));
    }
}
