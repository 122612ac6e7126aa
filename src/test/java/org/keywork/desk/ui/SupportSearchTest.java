package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.CurrentUser;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.asset.IssuedKeys;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.ServerUrl;
import org.keywork.desk.Hit;
import org.keywork.desk.Hit.Kind;
import org.keywork.desk.LateDescriptions;
import org.keywork.desk.LateSearch;
import org.keywork.desk.SearchResult;
import org.keywork.desk.SupportKeyDoctor;
import org.keywork.desk.SupportSearch;
import org.keywork.doctor.DiagnosisTexts;
import org.keywork.shell.CopyRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

@PortalTest
@WithAccount("support@example.com")
class SupportSearchTest extends AcmeSeenBySupport {
    @Autowired
    SupportSearch search;

    @BeforeEach
    void somebodyElseComes() {
        isRefusedElsewhere();
    }

    @Test
    void aPastedKeyIsFoundWholeAndCut() {
        assertThat(only(keyText)).isEqualTo(key.value());
        assertThat(only("  " + keyText.substring(0, 400) + "\n")).isEqualTo(key.value());
        assertThat(only(keyText.substring(3))).isEqualTo(key.value());
        assertThat(search.find(keyText).isKey()).isTrue();
        assertThat(search.find(keyText.substring(200)).isKey()).isTrue();
    }

    @Test
    void aPieceWithoutTheIdLeadsToItsOwner() {
        var middle = keyText.substring(keyText.length() / 4, keyText.length() - 20);
        var found = search.find(middle);
        assertThat(found.groups()).isNotEmpty();
        assertThat(titles(Kind.ORGANIZATION, middle)).containsExactly("Acme");
    }

    @Test
    void aKeyIsFoundByItsIdItsShortReferenceAndItsSigningKey() {
        assertThat(only(key.value())).isEqualTo(key.value());
        assertThat(only(key.shortReference())).isEqualTo(key.value());
        assertThat(only("\u2026" + key.shortReference().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(key.value());
        assertThat(hits(Kind.KEY, key.value().substring(0, 12)))
                .extracting(Hit::id)
                .containsExactly(key.value());
        var kid = jdbc.sql("select signing_key from registration_key where id = ?")
                .param(key.value())
                .query(String.class)
                .single();
        assertThat(hits(Kind.KEY, kid)).extracting(Hit::id).contains(key.value());
        assertThat(hits(Kind.SIGNING_KEY, kid)).extracting(Hit::state).containsExactly("ACTIVE");
    }

    @Test
    void anInstanceIsFoundWhetherBoundOrOnlySeen() {
        assertThat(hits(Kind.SERVER, HOME.value())).singleElement().satisfies(hit -> {
            assertThat(hit.title()).isEqualTo("Helpdesk");
            assertThat(hit.owner()).isEqualTo("Acme");
            assertThat(hit.isExact()).isTrue();
        });
        assertThat(titles(Kind.SERVER, ELSEWHERE.value())).containsExactly("Helpdesk");
        assertThat(titles(Kind.TRACE, ELSEWHERE.value())).containsExactly(TRACE);
    }

    @Test
    void aServerIsFoundByItsNameAndItsAddress() {
        assertThat(titles(Kind.SERVER, "helpd")).containsExactly("Helpdesk");
        assertThat(titles(Kind.SERVER, "glpi.acme.example")).containsExactly("Helpdesk");
        assertThat(titles(Kind.SERVER, "http://GLPI.acme.example/front/central.php?x=1"))
                .containsExactly("Helpdesk");
        assertThat(titles(Kind.SERVER, helpdesk.toString())).containsExactly("Helpdesk");
    }

    @Test
    void aWholeAddressMeansThatServerAndAPartAllThatHaveIt() {
        casey.does(() -> portal.getBean(MyAssets.class)
                .add(new NewServer("Attic", ServerUrl.parse("old.glpi.acme.example/glpi"), Optional.empty())));
        assertThat(titles(Kind.SERVER, "glpi.acme.example")).containsExactly("Helpdesk");
        assertThat(titles(Kind.SERVER, "https://old.glpi.acme.example/glpi/front/login.php"))
                .containsExactly("Attic");
        assertThat(titles(Kind.SERVER, "pi.acme.exam")).containsExactly("Attic", "Helpdesk");
    }

    @Test
    void aHostWithoutADotHidesNoServerAndIsNotOpened() {
        noted("Intranet", "http://glpi/");
        noted("GLPI Paris", "https://paris.example");
        assertThat(titles(Kind.SERVER, "glpi")).startsWith("Intranet").contains("GLPI Paris", "Helpdesk");
        assertThat(hits(Kind.SERVER, "glpi")).noneMatch(Hit::isExact);
        assertThat(only("glpi")).isEmpty();
        assertThat(titles(Kind.SERVER, "http://glpi/front/central.php")).containsExactly("Intranet");
        assertThat(only("glpi/")).isNotEmpty();
    }

    @Test
    void ofManyServersOfOneHostAnAddressFindsItsOwn() {
        for (int i = 1; i <= 30; i++) {
            noted("Customer " + i, "https://cloud.example.com/customer" + i);
        }
        for (var address : List.of(
                "https://cloud.example.com/customer27",
                "cloud.example.com/Customer27/",
                "http://cloud.example.com:80/customer27/front/central.php?x=1")) {
            assertThat(titles(Kind.SERVER, address)).as(address).containsExactly("Customer 27");
            assertThat(only(address)).as(address).isNotEmpty();
        }
        assertThat(titles(Kind.SERVER, "https://cloud.example.com"))
                .hasSize(SupportSearch.SHOWN)
                .startsWith("Customer 1", "Customer 10", "Customer 11");
    }

    @Test
    void ofManyServersOfOneHostTheOneAtItsTopComesFirst() {
        for (int i = 1; i <= 30; i++) {
            noted("Customer " + i, "https://cloud.example.com/customer" + i);
        }
        noted("Top", "https://cloud.example.com/");
        assertThat(titles(Kind.SERVER, "cloud.example.com")).startsWith("Top", "Customer 1");
        assertThat(only("cloud.example.com")).isEmpty();
    }

    @Test
    void aRemovedServerIsFoundAfterThoseThatAreThere() {
        casey.does(() -> {
            portal.getBean(MyAssets.class).remove(helpdesk);
            return true;
        });
        for (var text : List.of("https://glpi.acme.example/", "glpi.acme.example", "helpd", "pi.acme.exam")) {
            assertThat(hits(Kind.SERVER, text)).as(text).singleElement().satisfies(hit -> {
                assertThat(hit.title()).isEqualTo("Helpdesk");
                assertThat(hit.state()).isEqualTo("REMOVED");
            });
        }
        noted("New helpdesk", "https://glpi.acme.example");
        for (var text : List.of("https://glpi.acme.example/", "glpi.acme.example", "helpd", "pi.acme.exam")) {
            assertThat(titles(Kind.SERVER, text)).as(text).containsExactly("New helpdesk", "Helpdesk");
        }
    }

    /** Another server of the same customer's. */
    private void noted(String name, String url) {
        jdbc.sql("""
                        insert into asset (id, organization_id, subscription_id, name, live_name, url, added_at, version)
                        select cast(:id as uuid), organization_id, subscription_id, cast(:name as varchar(100)),
                            cast(:live as varchar(200)), cast(:url as varchar(255)), added_at, 0
                        from asset where id = :like""")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("live", name.toLowerCase(java.util.Locale.ROOT))
                .param("url", url)
                .param("like", helpdesk.value())
                .update();
    }

    @Test
    void peopleAndOrganizationsAreFound() {
        assertThat(titles(Kind.PERSON, "customer@example.com")).containsExactly("customer@example.com");
        assertThat(only("Customer@Example.com")).isNotEmpty();
        assertThat(titles(Kind.PERSON, "sales@example.com")).isEmpty();
        assertThat(titles(Kind.ORGANIZATION, "acme")).first().isEqualTo("Acme");
    }

    @Test
    void aRefusalIsFoundByItsReferenceHoweverItIsTyped() {
        assertThat(only("7hqa3mxrfk")).isEqualTo(TRACE);
        assertThat(only(" 7HQA3-MXRFK ")).isEqualTo(TRACE);
    }

    @Test
    void anOrderIsFoundByItsNumber() {
        var order = new PaidCustomer(portal).placed(order(STANDARD, 1));
        var number = jdbc.sql("select number from customer_order where id = ?")
                .param(order.value())
                .query(String.class)
                .single();
        assertThat(titles(Kind.ORDER, number.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "'",
                "\"; drop table asset --",
                "\u202e\u200f",
                "\ud800",
                "!",
                "()",
                "%%%%",
                "\0",
                "   "
            })
    void whatMeansNothingFindsNothing(String text) {
        assertThat(search.find(text).count()).isZero();
    }

    @Test
    void longTextIsAnsweredInTime() {
        var began = System.nanoTime();
        assertThat(search.find("x".repeat(500)).count()).isZero();
        assertThat(search.find("a ".repeat(100_000)).count()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void marksOfDirectionThatCameAlongAreLeftOut() {
        assertThat(titles(Kind.SERVER, "\u202eHelpdesk\u202c")).containsExactly("Helpdesk");
    }

    @Test
    void ofWhatManyShareSomeAreShown() {
        for (int i = 0; i < 25; i++) {
            jdbc.sql(
                            "insert into organization (id, name, language, zone, created_at, version) values (?,?,'en','Europe/Paris',?,0)")
                    .params(UUID.randomUUID(), "Manifold " + i, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
        var found = search.find("manifold").groups();
        assertThat(found).singleElement().satisfies(group -> {
            assertThat(group.hits()).hasSize(SupportSearch.SHOWN);
            assertThat(group.hasMore()).isTrue();
        });
        assertThat(titles(Kind.ORGANIZATION, "Manifold 24")).containsExactly("Manifold 24");
        assertThat(search.find("Manifold 2").only().orElseThrow().title()).isEqualTo("Manifold 2");
    }

    @Test
    void whatIsTypedIsFoundAndKeptInTheAddressButNoKey() {
        open(SupportPages.SEARCH);
        var page = shown(SupportSearchView.class);
        test(page.field).setValue("helpdesk");
        assertThat(page.results.getElement().getTextRecursively()).contains("Servers", "Helpdesk", "Acme");
        assertThat(address()).contains("q=helpdesk");
        test(page.field).setValue(keyText);
        assertThat(page.results.getElement().getTextRecursively()).contains("\u2026" + key.shortReference());
        assertThat(address()).doesNotContain("q=");
        test(page.field).setValue(keyText.substring(keyText.length() - 120));
        assertThat(address()).doesNotContain("q=");
    }

    @Test
    void theKeyDoctorSaysWhatIsWrongWithAPastedKeyAndWhereItIsNotTheIssuedOne() {
        open(SupportPages.SEARCH);
        var page = shown(SupportSearchView.class);
        test(page.field).setValue(keyText);
        assertThat(page.results.getElement().getTextRecursively())
                .contains("A whole registration key")
                .doesNotContain("sign in to the account");
        assertThat(find(CopyRow.class).all()).isEmpty();

        var wrong = keyText.charAt(130) == 'O' ? 'P' : 'O';
        test(page.field).setValue(keyText.substring(0, 130) + wrong + keyText.substring(131, keyText.length() - 40));
        assertThat(page.results.getElement().getTextRecursively())
                .contains("Where it differs from the key that was issued")
                .contains("Character 131 is " + wrong + ", and another one was issued.")
                .containsPattern("The last \\d+ characters are missing.")
                .contains("\u2026" + key.shortReference())
                .doesNotContain("should be", keyText.substring(keyText.length() - 40));

        test(page.field).setValue("helpdesk");
        assertThat(find(DiagnosisCard.class).all()).isEmpty();
    }

    @Test
    void whatTakesTooLongSaysSoAndStaysUsable() {
        var page = new SupportSearchView(
                new LateSearch(),
                portal.getBean(SupportKeyDoctor.class),
                portal.getBean(DiagnosisTexts.class),
                portal.getBean(OfferTitles.class),
                portal.getBean(CurrentUser.class));
        page.field.setValue("helpdesk");
        assertThat(page.said.getText()).isEqualTo("This takes too long. Type more of it.");
        page.said.setText("");
        page.open();
        assertThat(page.said.getText()).isEqualTo("This takes too long. Type more of it.");
    }

    @Test
    void whatCouldntBeDescribedInTimeIsLeftOut() {
        var late = new LateDescriptions(jdbc, portal.getBean(PlatformTransactionManager.class)).find("helpdesk");
        assertThat(late.groups()).isEmpty();
        assertThat(late.isCut()).isTrue();
        assertThat(late.only()).isEmpty();
    }

    private String address() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(invocation -> invocation.getInvocation().getParameters().toString())
                .filter(parameters -> parameters.contains("support"))
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    @Test
    void nobodyElseSearches() {
        for (var other : List.of("customer@example.com", "sales@example.com")) {
            assertThatThrownBy(() -> Persona.of(portal, other).does(() -> search.find("acme")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Persona.of(portal, other).does(() -> portal.getBean(SupportKeyDoctor.class)
                            .look(keyText, new SearchResult(List.of(), true, false))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Persona.of(portal, other)
                            .does(() -> portal.getBean(IssuedKeys.class).find(key)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(Persona.of(portal, "admin@example.com")
                        .does(() -> search.find("acme").count()))
                .isPositive();
    }

    private List<Hit> hits(Kind kind, String text) {
        return search.find(text).groups().stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.hits().stream())
                .toList();
    }

    private List<String> titles(Kind kind, String text) {
        return hits(kind, text).stream().map(Hit::title).toList();
    }

    private String only(String text) {
        return search.find(text).only().map(Hit::id).orElse("");
    }
}
