package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.Customer;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.billing.BillingSamples;
import org.keywork.doctor.ClockTexts;
import org.keywork.shell.CopyRow;
import org.keywork.shell.MainLayout;
import org.keywork.shell.PublicLayout;
import org.keywork.shell.StatusBadge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
@WithAccount
class KeyDoctorViewTest extends SpringBrowserlessTest {
    @Autowired
    MyAssets assets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    @Autowired
    MovableClock clock;

    @Autowired
    ClockTexts clocks;

    private AssetId id;
    private String key;

    @BeforeEach
    void issueAKey() {
        id = server("Helpdesk", Optional.empty());
        key = assets.showKey(id).orElseThrow();
    }

    private AssetId server(String name, Optional<InstanceUid> uid) {
        var added = (AddRequest.Done) assets.add(new NewServer(name, Optional.empty(), uid));
        assets.generateKey(added.server());
        return added.server();
    }

    private static void signOut() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "test", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    private KeyDoctorView pasted(String text) {
        var view = navigate(KeyDoctorView.class);
        test(view.pasted).setValue(text);
        return view;
    }

    private static String answer(KeyDoctorView view) {
        return view.answer.getElement().getTextRecursively();
    }

    private List<String> badges(KeyDoctorView view) {
        return find(StatusBadge.class, view.answer).all().stream()
                .map(StatusBadge::getText)
                .toList();
    }

    @Test
    void aStrangerGetsARepairedKeyToCopyAndNothingThatTheTextDoesntSay() {
        signOut();
        var view = pasted("> “" + key.substring(0, 76) + "\n> " + key.substring(76) + "”");

        assertThat(badges(view)).containsExactly("Repaired");
        assertThat(find(CopyRow.class, view.answer).single().field().getValue()).isEqualTo(key);
        assertThat(answer(view))
                .contains("it is broken into lines", "it is quoted as in a mail")
                .doesNotContain("Helpdesk");
        assertThat(find(OwnKeyCard.class).all()).isEmpty();
        assertThat(find(PublicLayout.class).all()).hasSize(1);
    }

    @Test
    void aStrangerWithAWholeKeyIsToldWhereItsOwnerLearnsMore() {
        signOut();
        assertThat(answer(pasted(key)))
                .contains("sign in to the account that owns it and paste it at http")
                .contains("/doctor to be told why.");
    }

    @Test
    void theOfferIsCalledAsOnOurOtherPages() {
        signOut();
        assertThat(answer(pasted(key))).contains("Registered").doesNotContain("virtual");
        UI.getCurrent().setLocale(Locale.FRENCH);
        assertThat(answer(pasted(key + " "))).contains("Enregistré").doesNotContain("virtual");
        assertThat(portal.getBean(OfferTitles.class).ofSaid("no offer, but 1 text"))
                .isEqualTo("no offer, but 1 text");
    }

    @Test
    void tlsIsTestedOnlyWhereThePortalHasIt() {
        assertThat(commands("https://keys.example.org"))
                .anyMatch(command -> command.startsWith("openssl s_client -connect keys.example.org:443 "))
                .anyMatch(command -> command.contains("openssl_get_cert_locations"));
        assertThat(commands("http://127.0.0.1:8080"))
                .contains("curl -sS http://127.0.0.1:8080/api/ping")
                .noneMatch(command -> command.contains("openssl"));
    }

    private List<String> commands(String baseUrl) {
        var guides = new KeyGuides(URI.create(baseUrl), List.of(), new ClockGuide(clocks, clock));
        UI.getCurrent().add(guides);
        return find(CopyRow.class, guides).all().stream()
                .map(row -> row.field().getValue())
                .toList();
    }

    @Test
    void whoIsSignedInStaysInTheirFrame() {
        navigate(KeyDoctorView.class);
        assertThat(find(MainLayout.class).all()).hasSize(1);
        assertThat(find(PublicLayout.class).all()).isEmpty();
    }

    @Test
    void aMistypedKeyOfOnesOwnIsShownTheCharacter() {
        var wrong = key.charAt(130) == 'O' ? '0' : 'O';
        var view = pasted(key.substring(0, 130) + wrong + key.substring(131, key.length() - 212));

        assertThat(answer(view))
                .contains("of the server Helpdesk")
                .contains("Character 131 is " + wrong + ", should be " + key.charAt(130) + ".")
                .contains(
                        "The last " + (key.replace("=", "").length() - key.length() + 212) + " characters are missing.")
                .doesNotContain(key.substring(key.length() - 212));
    }

    @Test
    void aLostCharacterOfOnesOwnIsShownItsPlace() {
        var view = pasted(key.substring(0, 300) + key.substring(305));
        assertThat(answer(view)).containsPattern("At character 30[1-5], 5 characters are missing.");
    }

    @Test
    void aWholeKeyOfOnesOwnSaysWhatGlpiIsToldAndWhetherItCame() {
        var view = pasted(key);
        assertThat(badges(view)).containsExactly("A whole registration key", "Valid");
        assertThat(answer(view))
                .contains("The registration key is valid.", "No GLPI has come with a key of this server yet")
                .doesNotContain("sign in to the account");
        assertThat(find(Anchor.class, view.answer).all())
                .extracting(Anchor::getHref)
                .contains("/assets/" + id);
    }

    @Test
    void aBoundKeySaysToWhichOfOnesServers() {
        var bound = server("Staging", InstanceUid.parse("u".repeat(36) + "b31c"));
        seen(bound, "11.0.4");
        assertThat(answer(pasted(assets.showKey(bound).orElseThrow())))
                .contains(
                        "Your server Staging uses it, with the UID that ends in b31c, since ", "GLPI 11.0.4 came last");
    }

    @Test
    void anEndedSubscriptionIsNamedWithItsDayAndTheWaysOn() {
        clock.stopAt("2027-03-14T09:00:00Z");
        new PaidCustomer(portal).accepted(BillingSamples.order(BillingSamples.STANDARD, 1, id));
        clock.stopAt("2028-03-20T09:00:00Z");
        var view = pasted(key);

        assertThat(badges(view)).contains("Ended");
        assertThat(answer(view)).contains("ended on 13 March 2028 (Paris)", "Its subscription is Standard.");
        assertThat(find(Anchor.class, view.answer).all())
                .extracting(Anchor::getHref)
                .contains("/subscriptions")
                .anyMatch(path -> path.startsWith("/continue-free/"));
    }

    @Test
    void aGlpiThatTheOfferDoesntCoverIsNamedWithTheWayOut() {
        seen(id, "9.5.13");
        var view = pasted(key);
        assertThat(badges(view)).contains("Valid, but not for this GLPI");
        assertThat(answer(view))
                .contains("Registered covers GLPI 10.0.0 and later, but not your GLPI 9.5.13.")
                .contains("Update GLPI to 10.0.0 or later.", "No other offer covers it.");
    }

    @Test
    void aGlpiThatTheOfferCoversIsNamedWithItToo() {
        seen(id, "11.0.4");
        assertThat(answer(pasted(key)))
                .contains("Registered covers GLPI 10.0.0 and later, and with it your GLPI 11.0.4.")
                .doesNotContain("Update GLPI");
    }

    @Test
    void whatCameAndWasRefusedIsToldWithWhenAndWhy() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into check_in (key_id, instance_uid, on_day, asset_id, times, first_at, last_at, code, glpi_version, address)
                values (?, ?, ?, ?, 3, ?, ?, 'WRONG_INSTANCE', '11.0.4', '192.0.2.0/24')""")
                .params(current(id), "x".repeat(40), now.toLocalDate(), id.value(), now, now)
                .update();
        assertThat(answer(pasted(key)))
                .contains("No GLPI with a key of this server was accepted yet.")
                .contains("Refused last ", "from 192.0.2.0/24", "another server")
                .doesNotContain("No GLPI has come")
                .doesNotContain("x".repeat(40));
    }

    @Test
    void aReplacedOrRevokedKeySaysSinceWhenAndWhy() {
        assets.moveTo(id, new InstanceUid("Home4567890123456789012345678901234567b31c"));
        assets.replaceKey(id, assets.details(id).currentKey().orElseThrow().id());
        assertThat(answer(pasted(key))).contains("It was replaced on ");
        assets.reportLeaked(id, assets.details(id).currentKey().orElseThrow().id());
        var view = pasted(key + " ");
        assertThat(badges(view)).contains("Revoked");
        assertThat(answer(view))
                .contains("It was revoked on ", "Reason: ", "says why and what to do now")
                .doesNotContain("until you move it", "new key");
    }

    @Test
    void aRemovedServersKeySaysSo() {
        assets.remove(id);
        assertThat(answer(pasted(key))).contains("of a server that was removed");
    }

    @Test
    void someoneElsesKeyGetsWhatAStrangerGets() {
        var theirs = Customer.of(portal)
                .does(() -> assets.showKey(server("Theirs", Optional.empty())).orElseThrow());
        for (var text :
                List.of(theirs, theirs.substring(0, 400), theirs.substring(0, 200) + "A" + theirs.substring(200))) {
            var view = pasted(text);
            var asCustomer = answer(view);
            assertThat(find(OwnKeyCard.class, view.answer).all()).isEmpty();
            assertThat(asCustomer).isNotEmpty().doesNotContain("Theirs");
        }
    }

    @Test
    void whatIsPastedIsShownAsText() {
        var view = pasted("<script>alert(1)</script>" + key.substring(0, 100) + "\u202e");
        assertThat(badges(view)).containsExactly("Its end is missing");
        assertThat(pastedMark(view)).isEqualTo(key.substring(99, 100));
    }

    private String pastedMark(KeyDoctorView view) {
        return find(PastedExcerpt.class, view.answer).single().mark.getText();
    }

    @Test
    void aTypedTimeIsComparedWithOurs() {
        clock.stopAt("2027-03-14T09:30:00Z");
        navigate(KeyDoctorView.class);
        find(Details.class).all().forEach(guide -> guide.setOpened(true));
        var guide = find(ClockGuide.class).single();
        test(guide.time).setValue("2024-03-14T09:30:00Z");
        assertThat(guide.answer.getElement().getTextRecursively()).contains("Your clock is 3 years behind ours.");
        test(guide.time).setValue("yesterday");
        assertThat(guide.time.isInvalid()).isTrue();
        test(guide.time).setValue("Sun Mar 14 09:30:00 UTC 2027");
        assertThat(guide.time.isInvalid()).isFalse();
        assertThat(guide.answer.getElement().getTextRecursively()).contains("agrees with ours");
    }

    @Test
    void aTimeInFullWordsFitsIntoItsField() {
        clock.stopAt("2027-09-15T09:30:00Z");
        var line = "mercredi 15 septembre 2027, 09:30:00 (UTC+0000)";
        navigate(KeyDoctorView.class);
        find(Details.class).all().forEach(guide -> guide.setOpened(true));
        var guide = find(ClockGuide.class).single();
        assertThat(guide.time.getMaxLength()).isGreaterThanOrEqualTo(line.length());
        test(guide.time).setValue(line);
        assertThat(guide.time.isInvalid()).isFalse();
        assertThat(guide.answer.getElement().getTextRecursively()).contains("agrees with ours");
    }

    @Test
    void theGuidesNameWhatToOpenWhichVersionsEachOfferCoversAndWhatTheFieldReads() {
        navigate(KeyDoctorView.class);
        var guides = find(KeyGuides.class).single();
        assertThat(guides.getElement().getTextRecursively())
                .contains("must let its server out to ", ", port ")
                .contains("GLPI 10.0.0 and later. ")
                .contains("encrypted with the old one can’t be read any more");
        assertThat(find(CopyRow.class, guides).all())
                .extracting(row -> row.field().getValue())
                .anyMatch(command -> command.endsWith("; date -u +%FT%TZ"));
    }

    @Test
    void itSpeaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var view = pasted(key.substring(0, 412));
        assertThat(answer(view)).contains("elle s’arrête après le caractère 412", "Votre clé …");
    }

    private String current(AssetId server) {
        return assets.details(server).currentKey().orElseThrow().id().value();
    }

    private void seen(AssetId server, String glpiVersion) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into asset_contact (asset_id, key_id, first_seen_at, last_seen_at, glpi_version)"
                        + " values (?, ?, ?, ?, ?)")
                .params(server.value(), current(server), now, now, glpiVersion)
                .update();
    }
}
