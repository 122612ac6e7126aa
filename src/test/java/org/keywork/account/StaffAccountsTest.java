package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.keywork.AtOnce;
import org.keywork.CommittingTest;
import org.keywork.account.PasswordReset.Answer;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command beside a portal that is running, on its database. */
@CommittingTest
class StaffAccountsTest {
    private static final String PASSWORD = "seven noisy printers";

    @Autowired
    DataSource database;

    @Autowired
    PasswordReset resets;

    @Autowired
    MailedLinks mailedLinks;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final EmailAddress sasha = new EmailAddress("sasha-" + UUID.randomUUID() + "@vendor.example");
    private Duration later = Duration.ZERO;

    private record Said(int exit, String out, String err) {}

    @Test
    void whoeverIsAddedChoosesAPasswordByTheForgottenOnesPageAndSignsIn() {
        var added = add("SUPPORT,SALES");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out())
                .contains(sasha + " is staff now: SALES,SUPPORT", "https://keys.example.org/forgotten-password");
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);

        resets.request(sasha);
        assertThat(resets.choose(link(), PASSWORD)).isEqualTo(new Answer.Changed());

        assertThat(signIn(PASSWORD).getPrincipal())
                .isInstanceOfSatisfying(SignedInUser.class, person -> assertThat(person.roles())
                        .containsExactlyInAnyOrder(Role.SALES, Role.SUPPORT));
        assertThat(staff("list").out()).contains(sasha + "  SALES,SUPPORT  Sasha");
    }

    @Test
    void aCustomerCanNotBecomeStaff() {
        var refused = staff("add", "--email=customer@example.com", "--name=Casey", "--roles=ADMIN");
        assertThat(refused.exit()).isOne();
        assertThat(refused.err())
                .contains("customer@example.com", "A person belongs to exactly one organization, or is staff.");
        assertThat(staff("roles", "--email=customer@example.com", "--roles=ADMIN")
                        .exit())
                .isOne();
        assertThat(staff("remove", "--email=customer@example.com").exit()).isOne();
        assertThat(staff("list").out()).doesNotContain("customer@example.com");
    }

    @Test
    void whoIsStaffIsNotAddedAgainAndWhoIsNotHasNothingToChange() {
        assertThat(staff("remove", "--email=" + sasha).err()).contains("nobody of staff has the e-mail " + sasha);
        assertThat(staff("roles", "--email=" + sasha, "--roles=ADMIN").exit()).isOne();

        add("SALES");
        var again = add("ADMIN");
        assertThat(again.exit()).isOne();
        assertThat(again.err()).contains(sasha + " is staff already");
        assertThat(staff("list").out()).contains(sasha + "  SALES  ");
    }

    @Test
    void withOtherRolesOneSignsInAgain() {
        add("SALES");
        resets.choose(link(), PASSWORD);
        var signedIn = clock.instant().plusSeconds(1);

        assertThat(staff("roles", "--email=" + sasha, "--roles=SALES").out()).contains("exactly these roles already");
        assertThat(people.hasToSignInAgain(id(), signedIn)).isFalse();

        later = Duration.ofMinutes(1);
        assertThat(staff("roles", "--email=" + sasha, "--roles=SALES,ADMIN").exit())
                .isZero();
        assertThat(people.hasToSignInAgain(id(), signedIn)).isTrue();
        assertThat(people.hasToSignInAgain(id(), signedIn.plus(Duration.ofHours(1))))
                .isFalse();
        assertThat(signIn(PASSWORD).getPrincipal())
                .isInstanceOfSatisfying(SignedInUser.class, person -> assertThat(person.roles())
                        .containsExactlyInAnyOrder(Role.SALES, Role.ADMIN));
    }

    @Test
    void whoIsRemovedIsOutGetsNoLinkAndKeepsTheirName() {
        add("ADMIN");
        resets.choose(link(), PASSWORD);
        var id = id();
        var earlier = link();
        assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();

        assertThat(staff("remove", "--email=" + sasha).exit()).isZero();

        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(people.hasToSignInAgain(id, clock.instant().plus(Duration.ofDays(1))))
                .isTrue();
        assertThat(resets.choose(earlier, "eight noisy printers")).isEqualTo(new Answer.LinkEnded());
        assertThat(mailedLinks.passwordReset(id)).isEmpty();
        assertThat(people.find(id))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Sasha"));
        assertThat(staff("list").out()).doesNotContain(sasha.value());
        assertThat(staff("remove", "--email=" + sasha).exit()).isOne();
    }

    @Test
    void whoComesBackIsTheSamePersonWithoutTheFormerPassword() {
        add("ADMIN");
        resets.choose(link(), PASSWORD);
        var id = id();
        staff("remove", "--email=" + sasha);

        assertThat(staff("add", "--email=" + sasha, "--name=Sasha Back", "--roles=SALES")
                        .exit())
                .isZero();

        assertThat(id()).isEqualTo(id);
        assertThat(staff("list").out()).contains(sasha + "  SALES  Sasha Back");
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(resets.choose(link(), "eight noisy printers")).isEqualTo(new Answer.Changed());
        assertThat(signIn("eight noisy printers").isAuthenticated()).isTrue();
    }

    @Test
    void eachOrderStandsInTheRecordAsTheOperators() {
        add("SALES");
        staff("roles", "--email=" + sasha, "--roles=ADMIN");
        staff("roles", "--email=" + sasha, "--roles=ADMIN");
        staff("remove", "--email=" + sasha);

        assertThat(jdbc.sql("""
                                select e.action || ' ' || e.details from audit_entry e
                                join audit_person p on e.subject = 'person:' || p.pseudonym
                                where e.actor = 'operator' and p.user_id = ? order by e.number""").param(id().value()).query(String.class).list())
                .containsExactly(
                        "staff.added {\"roles\":\"SALES\"}",
                        "staff.roles-changed {\"before\":\"SALES\",\"roles\":\"ADMIN\"}",
                        "staff.removed {\"before\":\"ADMIN\"}");
    }

    @Test
    void commandsAndNodesThatActAtOnceMakeOneChain() {
        var node = new TransactionTemplate(transactions);
        assertThat(AtOnce.times(6, i -> i % 2 == 0 ? add(i) : act(node))).containsOnly(0);

        assertThat(trail.verify(number -> {}).isFine()).isTrue();
    }

    private int add(int number) {
        return staff("add", "--email=" + number + "-" + sasha, "--name=Sasha", "--roles=ADMIN")
                .exit();
    }

    private int act(TransactionTemplate node) {
        node.executeWithoutResult(tx -> audit.record(Act.of("job", "server.renamed", "asset:" + UUID.randomUUID())));
        return 0;
    }

    private Said add(String roles) {
        return staff("add", "--email=" + sasha, "--name=Sasha", "--roles=" + roles);
    }

    private Said staff(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = new StaffCommand(
                        () -> new StaffCommand.Portal(database, "https://keys.example.org"),
                        Clock.offset(clock, later),
                        printing(out),
                        printing(err))
                .run(List.of(words));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private UserId id() {
        return people.withEmail(sasha).orElseThrow();
    }

    private String link() {
        var path = mailedLinks.passwordReset(id()).orElseThrow().link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Authentication signIn(String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(sasha.value(), password));
    }
}
