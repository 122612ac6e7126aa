package org.keywork.asset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.CurrentUser;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetContacts;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.ServerUrl;
import org.keywork.catalog.OfferReference;
import org.keywork.shell.StatusBadge;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialRequest;
import org.keywork.trial.WantedTrial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
@WithAccount
class MyAssetsViewTest extends SpringBrowserlessTest {
    private static final InstanceUid HERE = new InstanceUid("h".repeat(40));
    private static final InstanceUid THERE = new InstanceUid("t".repeat(40));

    @Autowired
    MyAssets assets;

    @Autowired
    CurrentUser user;

    @Autowired
    ServerRows rows;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MyTrials trials;

    @Autowired
    AssetContacts contacts;

    @Autowired
    Clock clock;

    @Test
    void anEmptyListSaysWhatWillBeHereAndHoldsTheButton() {
        var view = navigate(MyAssetsView.class);

        assertThat(find(H2.class, view).single().getText()).isEqualTo("Your first GLPI server will be here");
        assertThat(view.add.isVisible()).isFalse();
        assertThat(find(Button.class, view).withText("Add server").all()).hasSize(1);
    }

    @Test
    void anAddedServerOpensItsPage() {
        var dialog = dialog(navigate(MyAssetsView.class));
        test(dialog.form.name).setValue("  Helpdesk ");
        test(dialog.form.url).setValue("glpi.acme.example");
        test(dialog.add).click();

        var added = assets.search("", 0, 10).getFirst();
        assertThat(added.name()).isEqualTo("Helpdesk");
        assertThat(added.url()).contains(new ServerUrl("https://glpi.acme.example"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("assets/" + added.id());
        assertThat(find(H1.class).single().getText()).isEqualTo("Helpdesk");
    }

    @Test
    void whatIsMissingOrOddIsSaidOnItsField() {
        var dialog = dialog(navigate(MyAssetsView.class));
        dialog.form.url.setValue("javascript:alert(1)");
        dialog.form.uid.setValue("../../etc/passwd");
        test(dialog.add).click();

        assertThat(dialog.form.name.getErrorMessage()).isEqualTo("Give this server a name");
        assertThat(dialog.form.url.getErrorMessage()).startsWith("Enter a web address");
        assertThat(dialog.form.uid.getErrorMessage()).startsWith("A UID has 8 to 64");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.add.isEnabled()).isTrue();
        assertThat(assets.count("")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "nul\u0000", "101 characters"})
    void aNameThatIsNoneIsRefusedOnItsField(String name) {
        var dialog = dialog(navigate(MyAssetsView.class));
        dialog.form.name.setValue(name.equals("101 characters") ? "x".repeat(101) : name);
        test(dialog.add).click();

        assertThat(dialog.form.name.getErrorMessage())
                .isEqualTo("A name has at most 100 characters, on one line, none of them invisible");
        assertThat(assets.count("")).isZero();
    }

    @Test
    void tenThousandCharactersAreRefusedOnEachField() {
        var dialog = dialog(navigate(MyAssetsView.class));
        dialog.form.name.setValue("x".repeat(10_000));
        dialog.form.url.setValue("https://" + "x".repeat(10_000));
        dialog.form.uid.setValue("x".repeat(10_000));
        test(dialog.add).click();

        assertThat(dialog.form.name.isInvalid()).isTrue();
        assertThat(dialog.form.url.isInvalid()).isTrue();
        assertThat(dialog.form.uid.isInvalid()).isTrue();
    }

    @Test
    void aScriptIsANameLikeOthersAndShownAsText() {
        add("<script>alert(1)</script>");
        navigate(MyAssetsView.class);

        var row = rows.of(assets.search("", 0, 1).getFirst());
        assertThat(row.getElement().getTextRecursively()).contains("<script>alert(1)</script>");
        assertThat(row.getElement().getOuterHTML()).doesNotContain("<script>");
    }

    @Test
    void aServerInATrialSaysHowLongItGoesOn() {
        add("Helpdesk");
        var helpdesk = assets.search("", 0, 1).getFirst().id();
        var wanted = new WantedTrial(new OfferReference("network-advanced"), 15, 1, Set.of(helpdesk), "");
        assertThat(trials.request(wanted)).isInstanceOf(TrialRequest.Started.class);
        assertThat(states()).containsExactly("No key yet", "Trial, 15 days left");

        assets.generateKey(helpdesk);
        var key = assets.details(helpdesk).currentKey().orElseThrow().id();
        var now = clock.instant();
        contacts.note(List.of(new AssetContacts.Contact(
                helpdesk, key, Optional.of(new InstanceUid("aB3".repeat(13) + "c")), now, now, Optional.of("11.0.4"))));
        assertThat(states()).containsExactly("Trial, 15 days left");
    }

    @Test
    void aServerThatWasMovedSaysSoUntilItComesFromThere() {
        add("Helpdesk");
        var helpdesk = assets.search("", 0, 1).getFirst().id();
        assets.generateKey(helpdesk);
        comes(helpdesk, HERE, clock.instant().minusSeconds(60));
        assertThat(states()).containsExactly("Valid");

        assets.moveTo(helpdesk, THERE);
        assertThat(states()).containsExactly("Moved, not seen yet");
        comes(helpdesk, THERE, clock.instant().plusSeconds(60));
        assertThat(states()).containsExactly("Valid");
    }

    private void comes(AssetId server, InstanceUid uid, Instant at) {
        var key = assets.details(server).currentKey().orElseThrow().id();
        contacts.note(List.of(new AssetContacts.Contact(server, key, Optional.of(uid), at, at, Optional.of("11.0.4"))));
    }

    private List<String> states() {
        var row = rows.of(assets.search("", 0, 1).getFirst());
        return find(StatusBadge.class, row).all().stream()
                .map(StatusBadge::getText)
                .toList();
    }

    @Test
    void aNameIsTakenOnce() {
        add("Helpdesk");
        var dialog = dialog(navigate(MyAssetsView.class));
        dialog.form.name.setValue("helpdesk");
        test(dialog.add).click();

        assertThat(dialog.form.name.getErrorMessage()).startsWith("You already have a server with this name");
    }

    @Test
    void aServerBeyondTheLastPlaceIsToldWhy() {
        IntStream.rangeClosed(1, 10).forEach(number -> add("Server " + number));
        var dialog = dialog(navigate(MyAssetsView.class));
        dialog.form.name.setValue("Server 11");
        test(dialog.add).click();

        assertThat(dialog.refusal.isVisible()).isTrue();
        assertThat(dialog.refusal.getText()).startsWith("All 10 places of your subscription are taken.");
        assertThat(assets.count("")).isEqualTo(10);
    }

    @Test
    void searchingNarrowsTheListByNameAndAddress() {
        add("Helpdesk");
        assets.add(new NewServer("Staging", ServerUrl.parse("https://help.acme.example"), Optional.empty()));
        add("Training");
        var view = navigate(MyAssetsView.class);

        test(view.search).setValue("help");
        assertThat(shown(view)).isEqualTo("2 servers");
        test(view.search).setValue("100%_");
        assertThat(shown(view)).isEqualTo("No server has “100%_” in its name or address.");
        assertThat(view.add.isVisible()).isTrue();
    }

    @Test
    void tenThousandServersAreAskedForAPageAtATime() {
        add("Helpdesk");
        insertServers(9_999);
        var view = navigate(MyAssetsView.class);

        assertThat(shown(view)).isEqualTo("10,000 servers");
        assertThat(find(Anchor.class, view.list).all()).hasSizeLessThan(200);
        assertThat(view.list.getDataProvider().fetch(new Query<>(5_000, 50, null, null, null)))
                .hasSize(50);
    }

    @Test
    void itSpeaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var view = navigate(MyAssetsView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Mes ressources");
        assertThat(dialog(view).add.getText()).isEqualTo("Ajouter");
    }

    private AddServerDialog dialog(MyAssetsView view) {
        view.add.setVisible(true);
        test(view.add).click();
        return find(AddServerDialog.class).single();
    }

    private void add(String name) {
        assets.add(new NewServer(name, Optional.empty(), Optional.empty()));
    }

    private String shown(MyAssetsView view) {
        return find(Paragraph.class, view).withClassName("kw-count").single().getText();
    }

    private void insertServers(int count) {
        var like = jdbc.queryForMap(
                "select subscription_id, added_at from asset where organization_id = ?",
                user.organization().value());
        jdbc.batchUpdate(
                "insert into asset (id, organization_id, subscription_id, name, live_name, added_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> new Object[] {
                            UUID.randomUUID(),
                            user.organization().value(),
                            like.get("subscription_id"),
                            "Server " + number,
                            "server " + number,
                            like.get("added_at")
                        })
                        .toList());
    }
}
