package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.PortalTest;
import org.keywork.account.Persona;
import org.keywork.account.WithAccount;
import org.keywork.desk.Hit;
import org.keywork.desk.Hit.Kind;
import org.keywork.desk.SupportSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

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
