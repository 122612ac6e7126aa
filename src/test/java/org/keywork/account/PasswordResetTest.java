package org.keywork.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.PasswordReset.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class PasswordResetTest {
    private static final EmailAddress CASEY = new EmailAddress("customer@example.com");

    @Autowired
    PasswordReset resets;

    @Autowired
    MailedLinks mailedLinks;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    People people;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Test
    void theNewPasswordOpensAndTheOldOneDoesNot() {
        var before = users.findById(casey()).orElseThrow().passwordChangedAt();
        assertThat(resets.choose(link(), "seven noisy printers")).isEqualTo(new Answer.Changed());
        assertThat(signIn("seven noisy printers").isAuthenticated()).isTrue();
        assertThatThrownBy(() -> signIn("demo-portal-2026")).isInstanceOf(BadCredentialsException.class);
        assertThat(people.hasToSignInAgain(casey(), before)).isTrue();
        var signedIn = signIn("seven noisy printers");
        entities.flush();
        entities.clear();
        assertThat(signedIn.getPrincipal()).isInstanceOfSatisfying(SignedInUser.class, person -> assertThat(
                        people.hasToSignInAgain(person.id(), person.passwordChangedAt()))
                .isFalse());
        assertThat(events.stream(PasswordChanged.class)).containsExactly(new PasswordChanged(casey()));
    }

    @Test
    void aNewPasswordEndsTheSlowingThatWrongOnesBegan() {
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn("not the right one")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn("demo-portal-2026")).isInstanceOf(SignInSlowed.class);
        resets.choose(link(), "seven noisy printers");
        assertThat(signIn("seven noisy printers").isAuthenticated()).isTrue();
    }

    @Test
    void aLinkIsGoodOnceAndTakesTheOthersAlong() {
        var first = link();
        var second = link();
        resets.choose(first, "seven noisy printers");
        assertThat(resets.choose(first, "eight noisy printers")).isEqualTo(new Answer.LinkEnded());
        assertThat(resets.choose(second, "eight noisy printers")).isEqualTo(new Answer.LinkEnded());
    }

    @Test
    void aLinkEnds() {
        var token = link();
        endAllLinks();
        assertThat(resets.look(token)).isEqualTo(LinkState.ENDED);
        assertThat(resets.choose(token, "seven noisy printers")).isEqualTo(new Answer.LinkEnded());
    }

    @Test
    void aRefusedPasswordLeavesTheLinkAsItIs() {
        var token = link();
        assertThat(resets.choose(token, "customer@example.com"))
                .isEqualTo(new Answer.PasswordRefused(PasswordPolicy.Refusal.PERSONAL));
        assertThat(resets.look(token)).isEqualTo(LinkState.OPEN);
    }

    @Test
    void askingForAnUnknownEmailLooksTheSame() {
        resets.request(CASEY);
        resets.request(new EmailAddress("nobody@example.com"));
        var asked = events.stream(PasswordResetRequested.class).toList();
        assertThat(asked).hasSize(2);
        assertThat(mailedLinks.passwordReset(asked.getFirst().user())).isPresent();
        assertThat(mailedLinks.passwordReset(asked.getLast().user())).isEmpty();
    }

    private String link() {
        var path = mailedLinks.passwordReset(casey()).orElseThrow().link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private UserId casey() {
        return users.findByEmail(CASEY.value()).orElseThrow().id();
    }

    private Authentication signIn(String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(CASEY.value(), password));
    }

    private void endAllLinks() {
        entities.flush();
        jdbc.sql("update mailed_link set expires_at = timestamp with time zone '2020-01-01 00:00:00+00'")
                .update();
        entities.clear();
    }
}
