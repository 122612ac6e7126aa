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
import org.keywork.catalog.OfferReference;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialNavigation;
import org.keywork.trial.TrialState;
import org.keywork.trial.WantedTrial;
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
        test(view.request).click();
        assertThat(view.offer.buttons.getErrorMessage()).isEqualTo("Choose an offer");
        choose(view, STANDARD);
        assertThat(view.offer.buttons.isInvalid()).isFalse();
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
        test(view.request).click();
        assertThat(view.servers.boxes.getErrorMessage()).isEqualTo("Choose at least one server");
        assertThat(trials.list()).isEmpty();

        UI.getCurrent().navigate("subscriptions");
        UI.getCurrent()
                .navigate(
                        TrialNavigation.REQUEST,
                        QueryParameters.fromString("offer=" + STANDARD + "&server=" + staging));
        view = find(RequestTrialView.class).single();
        assertThat(view.offer.buttons.getValue().reference().value()).isEqualTo(STANDARD);
        assertThat(view.servers.boxes.getValue())
                .extracting(ServerUse.User::name)
                .containsExactly("Staging");
        test(view.request).click();
        assertThat(trials.list()).hasSize(1);
    }

    @Test
    void anOfferThatWasTriedSaysSoAndCannotBeChosen() {
        var view = open();
        choose(view, STANDARD);
        test(view.request).click();

        view = open();
        assertThat(view.getElement().getTextRecursively()).contains("A trial of it runs already.");
        choose(view, "network-advanced");
        assertThat(beside(view, helpdesk)).isEqualTo("Tries Standard now: a server tries one offer at a time");
        assertThat(view.servers.boxes.getValue()).isEmpty();
        test(view.request).click();
        assertThat(trials.list()).hasSize(1);
    }

    @Test
    void aServerThatBeganToTrySomethingMeanwhileIsNamed() {
        var view = open();
        choose(view, "network-advanced");
        trials.request(new WantedTrial(new OfferReference(STANDARD), 15, 1, Set.of(helpdesk), ""));
        test(view.request).click();

        assertThat(view.refusal.getText())
                .isEqualTo("Helpdesk tries Standard now." + " A server tries one offer at a time: leave it out.");
        assertThat(trials.list()).hasSize(1);
    }

    @Test
    void withoutAServerItSaysWhatToDoFirst() {
        assets.remove(helpdesk);
        var view = open();
        assertThat(view.refusal.getText()).startsWith("Add a server in My Assets first");
        choose(view, STANDARD);
        test(view.request).click();
        assertThat(trials.list()).isEmpty();
        view.servers.boxes.setValue(Set.of());
        assertThat(view.refusal.isVisible()).isTrue();
    }

    private static String beside(RequestTrialView view, AssetId id) {
        var server = view.servers
                .boxes
                .getListDataView()
                .getItems()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(view.servers.boxes.getItemEnabledProvider().test(server)).isFalse();
        return view.servers.boxes.getItemHelperGenerator().apply(server);
    }

    private RequestTrialView open() {
        UI.getCurrent().navigate("subscriptions");
        UI.getCurrent().navigate(TrialNavigation.REQUEST);
        return find(RequestTrialView.class).single();
    }

    private static void choose(RequestTrialView view, String offer) {
        view.offer.buttons.setValue(view.offer
                .buttons
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
