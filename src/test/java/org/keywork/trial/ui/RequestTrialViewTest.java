package org.keywork.trial.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.ServerUse;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialNavigation;
import org.keywork.trial.TrialState;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@WithAccount
class RequestTrialViewTest extends SpringBrowserlessTest {
    private static final String STANDARD = "network-standard";

    @Autowired
    MyAssets assets;

    @Autowired
    MyTrials trials;

    @Autowired
    MovableClock clock;

    private AssetId helpdesk;

    @BeforeEach
    void aServer() {
        clock.stopAt("2027-03-14T09:00:00Z");
        helpdesk = added("Helpdesk");
    }

    @Test
    void fifteenDaysBeginAtOnceOnTheOnlyServer() {
        var view = open();
        assertThat(view.request.isEnabled()).isFalse();
        choose(view, STANDARD);
        assertThat(view.request.getText()).isEqualTo("Start trial");

        test(view.request).click();
        assertThat(trials.list()).singleElement().satisfies(trial -> {
            assertThat(trial.state()).isEqualTo(TrialState.RUNNING);
            assertThat(trial.servers()).containsOnlyKeys(helpdesk);
        });
        assertThat(find(H1.class).single().getText()).isEqualTo("Subscriptions");
    }

    @Test
    void thirtyDaysNeedAPurposeAndThenWait() {
        var view = open();
        choose(view, STANDARD);
        view.days.setValue(30);
        assertThat(view.request.getText()).isEqualTo("Request trial");
        test(view.request).click();
        assertThat(view.purpose.isInvalid()).isTrue();
        assertThat(trials.list()).isEmpty();

        test(view.purpose).setValue("Two teams\nare to try it");
        assertThat(view.purpose.isInvalid()).isFalse();
        test(view.request).click();
        assertThat(trials.list()).singleElement().satisfies(trial -> {
            assertThat(trial.state()).isEqualTo(TrialState.REQUESTED);
            assertThat(trial.purpose()).isEqualTo("Two teams are to try it");
        });
    }

    @Test
    void ofSeveralServersThoseAreChosenThatTheAddressNames() {
        var staging = added("Staging");
        var view = open();
        choose(view, STANDARD);
        assertThat(view.request.isEnabled()).isFalse();

        UI.getCurrent().navigate("subscriptions");
        UI.getCurrent()
                .navigate(
                        TrialNavigation.REQUEST,
                        QueryParameters.fromString("offer=" + STANDARD + "&server=" + staging));
        view = find(RequestTrialView.class).single();
        assertThat(view.offer.getValue().reference().value()).isEqualTo(STANDARD);
        assertThat(view.servers.getValue()).extracting(ServerUse.User::name).containsExactly("Staging");
        assertThat(view.request.isEnabled()).isTrue();
    }

    @Test
    void anOfferThatWasTriedSaysSoAndCannotBeChosen() {
        var view = open();
        choose(view, STANDARD);
        test(view.request).click();

        view = open();
        assertThat(view.getElement().getTextRecursively()).contains("A trial of it runs already.");
        assertThat(view.servers.getValue()).hasSize(1);
        choose(view, "network-advanced");
        assertThat(view.refusal.getText()).contains("A server tries one at a time");
        assertThat(view.request.isEnabled()).isFalse();
    }

    @Test
    void withoutAServerItSaysWhatToDoFirst() {
        assets.remove(helpdesk);
        var view = open();
        assertThat(view.refusal.getText()).startsWith("Add a server in My Assets first");
        choose(view, STANDARD);
        assertThat(view.request.isEnabled()).isFalse();
        view.servers.setValue(Set.of());
        assertThat(view.refusal.isVisible()).isTrue();
    }

    private RequestTrialView open() {
        UI.getCurrent().navigate("subscriptions");
        UI.getCurrent().navigate(TrialNavigation.REQUEST);
        return find(RequestTrialView.class).single();
    }

    private static void choose(RequestTrialView view, String offer) {
        view.offer.setValue(view.offer
                .getListDataView()
                .getItems()
                .filter(one -> one.reference().value().equals(offer))
                .findFirst()
                .orElseThrow());
    }

    private AssetId added(String name) {
        return ((AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), Optional.empty()))).server();
    }
}
