package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@PortalTest
@WithAnonymousUser
class LandingViewTest extends SpringBrowserlessTest {
    @Test
    void aStrangerReadsWhatThePortalIsForAndFindsTheWayIn() {
        var view = navigate(LandingView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Your GLPI, registered.");
        assertThat(view.primary.getText()).isEqualTo("Create account");
        assertThat(view.primary.getHref()).isEqualTo("/register");
        assertThat(find(Anchor.class, view.cards).all()).isEmpty();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/login");
    }

    @Test
    void theFiveOffersStandSideBySideEachWithWhatItAdds() {
        var view = navigate(LandingView.class);

        assertThat(find(H3.class, view.cards).all())
                .extracting(H3::getText)
                .containsExactly("Registered", "Basic", "Standard", "Advanced", "Cloud");
        assertThat(view.cards.getElement().getTextRecursively()).contains("Free", "€290", "€1,190");
        assertThat(find(ListItem.class, view.cards.getComponentAt(2)).all())
                .extracting(ListItem::getText)
                .containsExactly("Standard plugins");
    }

    @Test
    void itSpeaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UI.getCurrent().refreshCurrentRoute(true);
        var view = find(LandingView.class).single();

        assertThat(find(H1.class).single().getText()).isEqualTo("Votre GLPI, enregistré.");
        assertThat(view.primary.getText()).isEqualTo("Créer un compte");
        assertThat(view.cards.getElement().getTextRecursively()).contains("Enregistré", "Gratuit", "290");
    }

    @Test
    @WithMockUser(roles = "CUSTOMER")
    void whoIsSignedInIsLedToTheirServers() {
        var view = navigate(LandingView.class);

        assertThat(view.primary.getHref()).isEqualTo("/assets");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("/login", "/register");
        assertThat(find(Anchor.class, view.cards).all())
                .extracting(Anchor::getHref)
                .containsExactly(
                        "order?offer=network-basic",
                        "order?offer=network-standard",
                        "order?offer=network-advanced",
                        "order?offer=network-cloud");
    }
}
