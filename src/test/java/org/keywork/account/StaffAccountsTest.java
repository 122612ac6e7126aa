package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
    Links links;

    @Autowired
    SignUp signUps;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    Users users;

    @Autowired
    OrganizationRecords organizations;

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
        var casey = people.withEmail(new EmailAddress("customer@example.com")).orElseThrow();
        var link = link(casey);
        assertThat(staff("remove", "--email=customer@example.com").exit()).isOne();
        assertThat(resets.look(link)).isEqualTo(LinkState.OPEN);
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
        var before = person(signIn(PASSWORD));

        assertThat(staff("roles", "--email=" + sasha, "--roles=SALES").out()).contains("exactly these roles already");
        assertThat(hasToSignInAgain(before)).isFalse();

        later = Duration.ofMinutes(-1); // an operator's clock may be slow
        assertThat(staff("roles", "--email=" + sasha, "--roles=SALES,ADMIN").exit())
                .isZero();
        assertThat(hasToSignInAgain(before)).isTrue();
        var after = person(signIn(PASSWORD));
        assertThat(after.roles()).containsExactlyInAnyOrder(Role.SALES, Role.ADMIN);
        assertThat(hasToSignInAgain(after)).isFalse();
    }

    @Test
    void whoSignsInWhileTheirRolesChangeHasToAgain() {
        add("SALES,ADMIN");
        resets.choose(link(), PASSWORD);
        var slow = new PasswordSignIn(users, organizations, new DemotedMeanwhile(), throttle, clock);

        var person = person(slow.authenticate(attempt(PASSWORD)));

        assertThat(staff("list").out()).contains(sasha + "  SALES  ");
        assertThat(person.roles()).contains(Role.ADMIN);
        assertThat(hasToSignInAgain(person)).isTrue();
    }

    /** Takes as long over a password as an operator over somebody's roles. */
    private class DemotedMeanwhile extends Passwords {
        @Override
        Optional<Boolean> matches(String password, @Nullable String hash) {
            assertThat(staff("roles", "--email=" + sasha, "--roles=SALES").exit())
                    .isZero();
            return super.matches(password, hash);
        }
    }

    @Test
    void whoseAccountIsGoneHasToSignInAgain() {
        assertThat(people.hasToSignInAgain(new UserId(UUID.randomUUID()), clock.instant()))
                .isTrue();
    }

    @Test
    void whoIsRemovedIsOutGetsNoLinkAndKeepsTheirName() {
        add("ADMIN");
        resets.choose(link(), PASSWORD);
        var id = id();
        var earlier = link();
        var signedIn = person(signIn(PASSWORD));

        assertThat(staff("remove", "--email=" + sasha).exit()).isZero();

        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(hasToSignInAgain(signedIn)).isTrue();
        var now = users.findById(id).orElseThrow().passwordChangedAt();
        assertThat(people.hasToSignInAgain(id, now)).isTrue();
        assertThat(resets.choose(earlier, "eight noisy printers")).isEqualTo(new Answer.LinkEnded());
        assertThat(mailedLinks.passwordReset(id)).isEmpty();
        assertThat(people.find(id))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Sasha"));
        assertThat(staff("list").out()).doesNotContain(sasha.value());
        assertThat(staff("remove", "--email=" + sasha).exit()).isOne();
    }

    @Test
    void withoutARoleNobodySignsInWhateverTheirPassword() {
        add("ADMIN");
        resets.choose(link(), PASSWORD);
        var hash = users.findById(id()).orElseThrow().passwordHash();
        staff("remove", "--email=" + sasha);

        jdbc.sql("update portal_user set password_hash = ? where id = ?")
                .params(hash, id().value())
                .update();

        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void whoSignsUpWithTheEmailOfAnEndedAccountIsAnsweredAsAnybodyIsAndGetsNoMail() {
        add("ADMIN");
        staff("remove", "--email=" + sasha);

        var answer = signUps.start(SignUpTest.form(sasha.value(), PASSWORD));

        assertThat(answer).isInstanceOfSatisfying(SignUp.Answer.CheckMailbox.class, sent -> assertThat(
                        mailedLinks.confirmation(sent.signUp()))
                .isEmpty());
    }

    @Test
    void whoIsRemovedWhileTheyChooseAPasswordIsRemovedAfterwards() throws Exception {
        add("ADMIN");
        var id = id();
        var link = new LinkToken(link());
        try (var operator = Executors.newVirtualThreadPerTaskExecutor()) {
            var removal = new TransactionTemplate(transactions).execute(choosing -> {
                assertThat(links.use(link.hash(), clock.instant())).isOne();
                var waiting = operator.submit(() -> staff("remove", "--email=" + sasha));
                assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                users.findById(id).orElseThrow().changePassword("chosen", clock.instant());
                return waiting;
            });
            var removed = Objects.requireNonNull(removal).get();
            assertThat(removed.exit()).as(removed.err()).isZero();
        }
        assertThat(users.findById(id).orElseThrow())
                .satisfies(account -> assertThat(account.passwordHash()).isNotEqualTo("chosen"))
                .satisfies(account -> assertThat(account.maySignIn()).isFalse());
    }

    @Test
    void whoComesBackIsTheSamePersonWithoutTheFormerPasswordAndLinks() {
        add("ADMIN");
        resets.choose(link(), PASSWORD);
        var id = id();
        var earlier = link();
        staff("remove", "--email=" + sasha);

        assertThat(add("SALES").exit()).isZero();

        assertThat(id()).isEqualTo(id);
        assertThat(staff("list").out()).contains(sasha + "  SALES  Sasha");
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(resets.choose(earlier, "eight noisy printers")).isEqualTo(new Answer.LinkEnded());
        assertThat(resets.choose(link(), "eight noisy printers")).isEqualTo(new Answer.Changed());
        assertThat(signIn("eight noisy printers").isAuthenticated()).isTrue();
    }

    @Test
    void whatSomebodyDidIsNeverGivenToSomebodyOfAnotherName() {
        add("ADMIN");
        var id = id();
        staff("remove", "--email=" + sasha);

        var other = staff("add", "--email=" + sasha, "--name=Sam", "--roles=SALES");
        assertThat(other.exit()).isOne();
        assertThat(other.err())
                .contains(sasha + " is the ended account of Sasha: add it with that name to bring it back");
        assertThat(staff("list").out()).doesNotContain(sasha.value());

        add("SALES");
        assertThat(staff("list").out()).contains(sasha + "  SALES  Sasha");
        assertThat(people.find(id))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Sasha"));
        assertThat(jdbc.sql("select name from audit_person where user_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Sasha");
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
        return link(id());
    }

    private String link(UserId id) {
        var path = mailedLinks.passwordReset(id).orElseThrow().link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Authentication signIn(String password) {
        return signIn.authenticate(attempt(password));
    }

    private Authentication attempt(String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(sasha.value(), password);
    }

    private static SignedInUser person(Authentication signedIn) {
        return (SignedInUser) Objects.requireNonNull(signedIn.getPrincipal());
    }

    private boolean hasToSignInAgain(SignedInUser person) {
        return people.hasToSignInAgain(person.id(), person.passwordChangedAt());
    }
}
