package org.keywork.trial.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.EmailAddress;
import org.keywork.account.Persona;
import org.keywork.catalog.OfferReference;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationRequest;
import org.keywork.trial.InvitationState;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PortalTest
@WithAnonymousUser
class InvitationViewTest extends SpringBrowserlessTest {
    private static final String EMAIL = "robin@invited.example";

    @Autowired
    ApplicationContext portal;

    @Autowired
    InvitationDesk desk;

    @Autowired
    MovableClock clock;

    private Persona sam;
    private URI link;

    @BeforeEach
    void anInvitation() {
        clock.stopAt("2027-03-14T09:00:00Z");
        sam = Persona.of(portal, "sales@example.com");
        var wanted = new WantedTrial(new OfferReference("network-standard"), 30, 2, Set.of(), "Met at the fair");
        link = sam.does(() -> switch (desk.invite(EmailAddress.parse(EMAIL).orElseThrow(), wanted, Locale.ENGLISH)) {
            case InvitationRequest.Issued issued -> issued.link();
            case InvitationRequest.Refused refused -> throw new AssertionError(refused.reason());
        });
    }

    @Test
    void itSaysWhatIsOfferedAndOpeningItUsesNothingUp() {
        assertThat(text(open())).contains("Try Standard", "for 30 days on 2 servers", EMAIL);
        assertThat(text(open())).contains("Try Standard").doesNotContain("Met at the fair");
        assertThat(sam.does(() -> desk.list())).first().satisfies(line -> assertThat(line.state())
                .isEqualTo(InvitationState.OPEN));
    }

    @Test
    void itLeadsToTheRegistrationWithTheAddressFilledIn() {
        test(open().register).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Create account");
        assertThat(find(EmailField.class).single().getValue()).isEqualTo(EMAIL);
    }

    @Test
    void thePageThatConfirmsTheAccountSaysThatTheTrialBegins() {
        var welcome = portal.getBean(org.keywork.account.Welcome.class);
        assertThat(welcome.to(EMAIL)).hasValueSatisfying(words -> assertThat(words)
                .contains("your trial of Standard: 30 days on 2 servers"));
        assertThat(welcome.to("somebody@else.example")).isEmpty();
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        assertThat(welcome.to(EMAIL)).isEmpty();
    }

    @Test
    void oneThatIsOverWithdrawnOrUnknownSaysNoMoreThanThat() {
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        assertOver();
        clock.stopAt("2027-03-14T09:00:00Z");
        assertThat(text(open())).contains("Try Standard");
        sam.does(() -> desk.withdraw(desk.list().getFirst().id()));
        assertOver();
        link = URI.create("/invitation/gone");
        assertOver();
    }

    private void assertOver() {
        var view = open();
        assertThat(text(view)).contains("This invitation has ended").doesNotContain(EMAIL, "Standard");
        assertThat(find(Anchor.class, view).single().getHref()).isEqualTo("/register");
    }

    private InvitationView open() {
        UI.getCurrent().navigate("login");
        UI.getCurrent().navigate(link.getPath().substring(1));
        return find(InvitationView.class).single();
    }

    private static String text(InvitationView view) {
        return view.getElement().getTextRecursively();
    }
}
