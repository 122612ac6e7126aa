package org.keywork.account;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.keywork.account.StaffTable.Account;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** {@code java -jar keywork.jar staff …}: says who is staff, without starting the portal, and beside running ones. */
public final class StaffCommand {
    private static final String PERMISSION_DENIED = "42501";
    private static final String USAGE = """
            usage: java -jar keywork.jar staff COMMAND [--setting=…]…

              list                                           who is staff, and what they may do
              add --email=… --name=… --roles=… [--language=en|fr]
                                                             make an account; its password is chosen by the page for
                                                             forgotten ones
              roles --email=… --roles=…                      what somebody may do from now on; they sign in again
              remove --email=…                               end an account: nobody signs in with it any more, and what
                                                             was done with it keeps its name

              --roles  one or more of SALES, SUPPORT, ADMIN, with commas between them

            The database is the one that the portal's settings name (spring.datasource.url, …).

            exit code: 0 done, 1 refused, or it failed, 2 not understood
            """;

    private final Supplier<Portal> portal;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * What the command needs to know of the portal.
     *
     * @param baseUrl its public address, without a slash at its end
     */
    public record Portal(DataSource database, String baseUrl) {}

    /** @param portal is asked for once a command was understood */
    public StaffCommand(Supplier<Portal> portal, Clock clock, PrintStream out, PrintStream err) {
        this.portal = portal;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * @param words what stands behind {@code staff}, without settings
     * @return the exit code: 0 done, 1 refused, or it failed, 2 not understood
     */
    public int run(List<String> words) {
        StaffOrder order;
        try {
            order = StaffOrder.of(words);
        } catch (IllegalArgumentException e) {
            err.println("staff: " + e.getMessage());
            err.println();
            err.print(USAGE);
            return 2;
        }
        return carryOut(order);
    }

    private int carryOut(StaffOrder order) {
        Portal found;
        try {
            found = portal.get();
        } catch (RuntimeException e) { // whatever Spring throws where it can't read settings
            return refused("the portal's settings can't be used: " + FailureReason.ofSettings(e));
        }
        try {
            return carryOut(order, found);
        } catch (CannotCreateTransactionException e) {
            return refused("the database can't be reached: " + FailureReason.ofDatabase(e));
        } catch (BadSqlGrammarException e) {
            var why = isDenied(e)
                    ? "the database doesn't let its user do this: "
                    : "the database isn't as this version needs it; starting the portal migrates it: ";
            return refused(why + FailureReason.ofDatabase(e));
        } catch (DuplicateKeyException e) {
            return refused("somebody else made an account with this e-mail at the same moment");
        } catch (DataAccessException | TransactionException | IllegalStateException | IllegalArgumentException e) {
            return refused(FailureReason.ofDatabase(e));
        }
    }

    private int carryOut(StaffOrder order, Portal portal) {
        var accounts = new StaffAccounts(portal.database(), clock);
        return switch (order) {
            case StaffOrder.Everybody everybody -> tell(accounts.everybody());
            case StaffOrder.Add add -> say(accounts.add(add), add.email(), added(add, portal.baseUrl()));
            case StaffOrder.Give give ->
                say(
                        accounts.give(give.email(), give.roles()),
                        give.email(),
                        give.email() + " has these roles from now on: " + give.roles()
                                + ". Whoever is signed in has to again, within a minute.");
            case StaffOrder.Remove remove ->
                say(
                        accounts.remove(remove.email()),
                        remove.email(),
                        remove.email() + " can't sign in any more. Sessions end within a minute.");
        };
    }

    private static String added(StaffOrder.Add add, String baseUrl) {
        return add.email() + " is staff now: " + add.roles() + ".\n"
                + "There is no password yet: on " + baseUrl + "/forgotten-password (\"Forgotten password?\" where one\n"
                + "signs in) they ask for a link, which is mailed to them, and choose one.";
    }

    private int say(StaffAnswer answer, EmailAddress email, String done) {
        return switch (answer) {
            case StaffAnswer.Done ignored -> told(done);
            case StaffAnswer.AsItWas ignored -> told(email + " has exactly these roles already.");
            case StaffAnswer.StaffAlready ignored ->
                refused(email + " is staff already. The command \"staff roles\" says what they may do from now on.");
            case StaffAnswer.NamedOtherwise former ->
                refused(email + " is the ended account of " + former.name()
                        + ": add it with that name to bring it back");
            case StaffAnswer.Customer ignored ->
                refused(email + " belongs to an organization."
                        + " A person belongs to exactly one organization, or is staff.");
            case StaffAnswer.Nobody ignored -> refused("nobody of staff has the e-mail " + email);
        };
    }

    private int tell(List<Account> staff) {
        if (staff.isEmpty()) {
            out.println("Nobody is staff yet.");
        }
        staff.forEach(account -> out.println(account.email() + "  " + account.roles() + "  " + account.name()));
        return 0;
    }

    private int told(String what) {
        out.println(what);
        return 0;
    }

    private int refused(String why) {
        err.println("staff: " + why);
        return 1;
    }

    /** Spring takes all of SQLState 42 for grammar. */
    private static boolean isDenied(BadSqlGrammarException failure) {
        return failure.getCause() instanceof SQLException cause && PERMISSION_DENIED.equals(cause.getSQLState());
    }
}
