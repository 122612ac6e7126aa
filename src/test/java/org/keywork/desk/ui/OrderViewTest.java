package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.CLOUD;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.acme;
import static org.keywork.billing.BillingSamples.beispiel;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AssetId;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.Country;
import org.keywork.billing.MyOrders;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderNavigation;
import org.keywork.billing.OrderState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
@WithAccount
class OrderViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MyOrders orders;

    @Autowired
    MovableClock clock;

    private PaidCustomer casey;
    private AssetId helpdesk;
    private AssetId staging;

    @BeforeEach
    void twoServers() {
        clock.stopAt("2027-03-14T09:00:00Z");
        casey = new PaidCustomer(portal);
        helpdesk = casey.server("Helpdesk");
        staging = casey.server("Staging");
    }

    @Test
    void whatTheAddressAsksForIsChosen() {
        var view = open("offer=network-standard&servers=3&years=2&server=" + helpdesk);

        assertThat(view.offer.chosen().orElseThrow().reference()).isEqualTo(STANDARD);
        assertThat(view.servers.number.getValue()).isEqualTo(3);
        assertThat(view.years.getValue()).isEqualTo(2);
        assertThat(choice(view).chosen()).containsExactly(helpdesk);
        assertThat(view.billing.company.getValue()).isEqualTo("Acme");
        assertThat(price(view))
                .contains("Standard, 2 years per server", "€3,540.00", "VAT depends on the country")
                .doesNotContain("Total with VAT");
    }

    @Test
    void aServerThatIsRenewedAlreadyCannotBeChosenAnew() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        casey.accepted(renewal(paid, BASIC, 1));
        var view = open("offer=network-advanced&server=" + helpdesk + "&server=" + staging);

        assertThat(choice(view).chosen()).containsExactly(staging);
        var boxes = choice(view).boxes;
        var renewed = boxes.getListDataView()
                .getItems()
                .filter(server -> server.id().equals(helpdesk))
                .findFirst()
                .orElseThrow();
        assertThat(boxes.getItemEnabledProvider().test(renewed)).isFalse();
        assertThat(boxes.getItemHelperGenerator().apply(renewed))
                .isEqualTo("Uses Standard; Basic follows, and is ordered already");
    }

    @Test
    void aRenewalOffersTheServersThatContinuedFreeMeanwhile() {
        var paid = casey.accepted(order(STANDARD, 2, helpdesk));
        clock.stopAt("2028-04-01T09:00:00Z");
        casey.continuesFree(paid, helpdesk);
        var view = open("renew=" + paid);

        assertThat(choice(view).chosen()).containsExactly(helpdesk);
        var boxes = choice(view).boxes;
        assertThat(boxes.getItemHelperGenerator().apply(boxes.getListDataView().getItem(0)))
                .isEqualTo("Used this, and continued free with Registered; comes back as soon as we accept the order");
        assertThat(view.servers.number()).isEqualTo(1);
        assertThat(view.summary.order.isEnabled()).isTrue();
    }

    @Test
    void placingItLeadsToTheOrder() {
        var view = open("offer=network-standard&servers=3&server=" + helpdesk);
        view.billing.read(acme());
        assertThat(view.summary.order.getText()).isEqualTo("Order for €2,124.00");
        test(view.summary.order).click();

        var placed = orders.list().getFirst();
        assertThat(placed.state()).isEqualTo(OrderState.OPEN);
        assertThat(placed.wanted()).isEqualTo(order(STANDARD, 3, helpdesk));
        assertThat(placed.billing()).isEqualTo(acme());
        assertThat(find(OrderPageView.class).single().getElement().getTextRecursively())
                .contains("Waits for us to accept it. You need do nothing.", placed.number(), "Helpdesk");
    }

    @Test
    void aGermanCompanyWithAVatNumberOwesTheVatItself() {
        var view = open("offer=network-standard");
        view.billing.country.setValue(new Country("DE"));
        assertThat(view.summary.order.getText()).isEqualTo("Order for €708.00");
        assertThat(price(view)).contains("no VAT number of another member state");

        view.billing.read(beispiel());
        assertThat(view.summary.order.getText()).isEqualTo("Order for €590.00");
        assertThat(price(view)).contains("reverse charge");
    }

    @Test
    void thePriceFollowsTheNumberAndTheYears() {
        var view = open("offer=network-basic");
        view.billing.read(acme());
        view.servers.number.setValue(10);
        view.years.setValue(3);

        assertThat(view.summary.order.getText()).isEqualTo("Order for €10,440.00");
    }

    @Test
    void aRefusalStandsInPlaceOfThePriceUntilItIsPutRight() {
        var view = open("offer=network-standard&servers=6000");
        assertThat(view.servers.number.getErrorMessage()).contains("at most 5,000");
        assertThat(price(view)).contains("number of servers").doesNotContain("€");
        view.billing.read(acme());
        test(view.summary.order).click();
        assertThat(orders.list()).isEmpty();

        view.servers.number.setValue(5);
        test(view.summary.order).click();
        assertThat(orders.list()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidOnTheFieldsAndNothingIsOrdered() {
        var view = open("offer=network-standard");
        view.billing.country.setValue(Country.FRANCE);
        view.billing.postcode.setValue("7500");
        view.billing.vatNumber.setValue("DE123456789");
        test(view.summary.order).click();

        assertThat(view.billing.addressLine1.isInvalid()).isTrue();
        assertThat(view.billing.city.getErrorMessage()).isEqualTo("Enter the city");
        assertThat(view.billing.postcode.getErrorMessage()).contains("five digits");
        assertThat(view.billing.vatNumber.getErrorMessage())
                .isEqualTo("This number is of another country than the address. A VAT number of France begins with FR,"
                        + " such as FR32123456789");
        assertThat(view.billing.company.isInvalid()).isFalse();
        assertThat(orders.list()).isEmpty();
        assertThat(view.summary.order.isEnabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | FR123         | A VAT number of France is FR and 11 characters, such as FR32123456789: here there are 3
            FR | FR33123456789 | A character of it must be mistyped. A VAT number of France is FR and 11 characters, such as FR32123456789
            MC | FR1           | A VAT number of Monaco is FR and 11 characters, such as FR32123456789: here there are 1
            LT | LT12          | A VAT number of Lithuania is LT and 9 to 12 digits, such as LT123456789: here there are 2
            DE | DE12345678A   | A character of it must be mistyped. A VAT number of Germany is DE and 9 digits, such as DE123456789
            GR | GR12          | A VAT number of Greece is EL and 9 digits, such as EL123456789: here there are 2
            DE | 123456789     | A VAT number of Germany begins with DE, such as DE123456789
            """)
    void aVatNumberThatIsntOneIsToldWhatIsWrongAndWhatOneLooksLike(String country, String typed, String said) {
        var view = open("offer=network-standard");
        view.billing.country.setValue(new Country(country));
        view.billing.vatNumber.setValue(typed);

        assertThat(view.billing.vatNumber.getErrorMessage()).isEqualTo(said);
    }

    @Test
    void aFrenchPublicBodyGivesItsSiretAndNobodyElseIsAsked() {
        var view = open("offer=network-standard");
        view.billing.read(acme());
        assertThat(view.billing.publicBody.siret.isVisible()).isFalse();
        view.billing.publicBody.isOne.setValue(true);
        test(view.summary.order).click();
        assertThat(view.billing.publicBody.siret.getErrorMessage()).isEqualTo("Enter the SIRET of the public body");

        view.billing.publicBody.siret.setValue("732 829 320 00074");
        view.billing.publicBody.commitment.setValue("EJ-2027-000123");
        test(view.summary.order).click();
        var body = orders.list().getFirst().billing().publicBody().orElseThrow();
        assertThat(body.siret().value()).isEqualTo("73282932000074");
        assertThat(body.commitmentNumber()).contains("EJ-2027-000123");
        assertThat(body.serviceCode()).isEmpty();
    }

    @Test
    void aSecondClickOrdersNothing() {
        var view = open("offer=network-standard");
        view.billing.read(acme());
        view.summary.order.click();
        view.summary.order.click();

        assertThat(orders.list()).hasSize(1);
    }

    @Test
    void choosingMoreServersThanPlacesOrdersMorePlaces() {
        var view = open("offer=network-standard&server=" + helpdesk);
        assertThat(view.servers.number.getValue()).isEqualTo(1);
        check(view, helpdesk, staging);

        assertThat(view.servers.number.getValue()).isEqualTo(2);
        assertThat(view.summary.order.isEnabled()).isTrue();
    }

    @Test
    void aServerWithAPaidPlaceIsBetterUpgradedAndOrderingAnewWarnsThatItLeaves() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        var view = open("offer=network-advanced&server=" + helpdesk);
        view.billing.read(acme());

        assertThat(helper(view, helpdesk)).isEqualTo("Has Standard until 13 March 2028: upgrade that instead");
        assertThat(helper(view, staging)).isEqualTo("Uses Registered");
        assertThat(summary(view))
                .contains("Helpdesk leaves a place in Standard paid until 13 March 2028", "isn’t credited");
        assertThat(find(Anchor.class, view.summary).single().getHref())
                .isEqualTo("order?upgrade=" + paid + "&offer=network-advanced&server=" + helpdesk);
        assertThat(view.summary.order.isEnabled()).isTrue();
        check(view, staging);
        assertThat(summary(view)).doesNotContain("leaves a place");
    }

    @Test
    void aServerWithAnEqualOrHigherPaidPlaceSaysSoAndOrderingAnewWarnsToo() {
        casey.accepted(order(STANDARD, 2, helpdesk, staging));
        var view = open("offer=network-standard&server=" + helpdesk + "&server=" + staging);

        assertThat(helper(view, helpdesk)).isEqualTo("Has Standard until 13 March 2028");
        assertThat(summary(view)).contains("Helpdesk, Staging leave places in Standard paid until 13 March 2028");
        assertThat(find(Anchor.class, view.summary).all()).isEmpty();
    }

    @Test
    void aServerWhosePaidPlaceHasEndedLeavesNothing() {
        casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-03-14T09:00:00Z");
        var view = open("offer=network-advanced&server=" + helpdesk);

        assertThat(helper(view, helpdesk)).isEqualTo("Uses Standard");
        assertThat(summary(view)).doesNotContain("leaves a place");
    }

    @Test
    void aServerInATrialSaysWhatItTriesUntilWhenAndWhatFollows() {
        casey.tries(org.keywork.billing.BillingSamples.ADVANCED, helpdesk);
        assertThat(helper(open("offer=network-basic"), helpdesk))
                .isEqualTo("Tries Advanced until 29 March 2027, then Registered");

        var paid = casey.accepted(order(BASIC, 1, helpdesk));
        assertThat(helper(open("offer=network-advanced"), helpdesk))
                .isEqualTo("Tries Advanced until 29 March 2027, then Basic."
                        + " Has Basic until 13 March 2028: upgrade that instead");
        var upgrade = open("upgrade=" + paid + "&offer=network-advanced&server=" + helpdesk);
        assertThat(helper(upgrade, helpdesk)).isEqualTo("Tries Advanced until 29 March 2027, then Basic");
        assertThat(upgrade.offer.chosen().orElseThrow().title(Locale.ENGLISH)).isEqualTo("Advanced");
        assertThat(choice(upgrade).chosen()).containsExactly(helpdesk);
    }

    private static String helper(OrderView view, AssetId id) {
        var boxes = choice(view).boxes;
        return boxes.getListDataView()
                .getItems()
                .filter(server -> server.id().equals(id))
                .map(server -> boxes.getItemHelperGenerator().apply(server))
                .findFirst()
                .orElseThrow();
    }

    private static String summary(OrderView view) {
        return view.summary.getElement().getTextRecursively();
    }

    @Test
    void cloudTakesNoServers() {
        var view = open("offer=network-standard&server=" + helpdesk);
        view.offer.choose(CLOUD);

        assertThat(view.getElement().getTextRecursively()).contains("Cloud has one key for all your instances");
        assertThat(view.servers.number.isVisible()).isFalse();
        assertThat(price(view)).contains("Cloud, 1 year", "€1,490.00").doesNotContain("per server");
        view.billing.read(acme());
        test(view.summary.order).click();
        assertThat(orders.list().getFirst().wanted()).isEqualTo(order(CLOUD, 1));
        assertThat(find(OrderPageView.class).single().getElement().getTextRecursively())
                .contains("Cloud, 1 year")
                .doesNotContain("1 server");
    }

    @Test
    void aRenewalIsForTheServersThatUseItAndLeavingOneOutGivesItsPlaceUp() {
        var paid = casey.accepted(order(STANDARD, 5, helpdesk, staging));
        clock.stopAt("2028-02-01T09:00:00Z");
        var view = open("renew=" + paid);

        assertThat(find(H1.class).single().getText()).isEqualTo("Renew Standard");
        assertThat(view.servers.number.getValue()).isEqualTo(5);
        assertThat(choice(view).chosen()).containsExactlyInAnyOrder(helpdesk, staging);
        assertThat(price(view)).contains("14 March 2028 to 13 March 2029", "€3,540.00");
        check(view, helpdesk);
        assertThat(view.servers.number.getValue()).isEqualTo(4);
        check(view);
        assertThat(price(view)).contains("Choose which ones go on");
    }

    @Test
    void aRenewalOfThoseLeftIsForAsManyAsAreLeft() {
        var paid = casey.accepted(order(STANDARD, 3, helpdesk, staging));
        clock.stopAt("2028-02-01T09:00:00Z");
        assertThat(text(open("renew=" + paid)))
                .contains("One that you leave out stays on Standard until 13 March 2028; then it ends for it");
        casey.accepted(renewal(paid, BASIC, 1, helpdesk));
        var view = open("renew=" + paid);

        assertThat(choice(view).chosen()).containsExactly(staging);
        assertThat(view.servers.number()).isEqualTo(1);
        var boxes = choice(view).boxes;
        var renewed = boxes.getListDataView()
                .getItems()
                .filter(server -> server.id().equals(helpdesk))
                .findFirst()
                .orElseThrow();
        assertThat(boxes.getItemEnabledProvider().test(renewed)).isFalse();
        assertThat(boxes.getItemHelperGenerator().apply(renewed))
                .isEqualTo("Uses Standard; Basic follows, and is ordered already");
        clock.stopAt("2028-03-18T09:00:00Z");
        assertThat(open("renew=" + paid).servers.number()).isEqualTo(1);
        assertThat(text(open("renew=" + paid))).contains("stays on Standard, which ended on 13 March 2028");
    }

    @Test
    void whatCannotBeRenewedIsSaidAtTheTop() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        clock.stopAt("2028-02-01T09:00:00Z");
        assertThat(open("renew=" + paid).obstacle.getElement().getTextRecursively())
                .isEmpty();
        var waits = casey.placed(renewal(paid, STANDARD, 1));
        var view = open("renew=" + paid);
        assertThat(find(Anchor.class, view.obstacle).single().getHref()).isEqualTo(OrderNavigation.to(waits));

        casey.accept(waits);
        assertThat(open("renew=" + paid).obstacle.getElement().getTextRecursively())
                .contains("It is too early to renew");
        var basic = casey.accepted(order(BASIC, 1, staging));
        casey.accepted(upgrade(basic, STANDARD, 1));
        assertThat(open("renew=" + basic).obstacle.getElement().getTextRecursively())
                .contains("This subscription was cancelled");
    }

    private static String text(OrderView view) {
        return view.getElement().getTextRecursively();
    }

    @Test
    void anUpgradeCostsTheRestOfThePeriodForTheServerThatTheAddressNames() {
        var paid = casey.accepted(order(STANDARD, 5, helpdesk, staging));
        clock.stopAt("2027-09-13T09:00:00Z");
        var view = open("upgrade=" + paid + "&server=" + staging);

        assertThat(view.years.isVisible()).isFalse();
        assertThat(view.offer.chosen().orElseThrow().title(Locale.ENGLISH)).isEqualTo("Advanced");
        assertThat(view.servers.number.getValue()).isEqualTo(1);
        assertThat(price(view)).contains("Advanced, from 13 September 2027", "-€295.00", "€360.00");
        test(view.summary.order).click();
        assertThat(orders.list().getFirst().wanted().kind()).isEqualTo(OrderKind.UPGRADE);
    }

    @Test
    void anotherOpenOrderForTheSubscriptionIsNamedBeforeAnythingIsFilledIn() {
        var paid = casey.accepted(order(STANDARD, 1, helpdesk));
        var upgrade = casey.placed(upgrade(paid, org.keywork.billing.BillingSamples.ADVANCED, 1));
        var view = open("upgrade=" + paid);

        assertThat(price(view))
                .contains("Another order for this subscription")
                .contains(orders.details(upgrade).number());
        test(view.summary.order).click();
        assertThat(orders.list()).hasSize(2);
    }

    @Test
    void aServerThatWaitsForAnotherOrderIsNamedAndTheWayLeadsToThatOrder() {
        var other = casey.placed(order(STANDARD, 1, helpdesk));
        var view = open("offer=network-advanced&server=" + helpdesk + "&server=" + staging);
        assertThat(price(view))
                .contains("Helpdesk waits for order " + orders.details(other).number())
                .doesNotContain("Staging");
        assertThat(find(Anchor.class, view.summary).single().getHref()).isEqualTo(OrderNavigation.to(other));

        check(view, staging);
        assertThat(price(view)).contains("€");
    }

    @Test
    void withoutAnOfferTheButtonSaysWhatIsMissing() {
        var view = open("");
        test(view.summary.order).click();

        assertThat(view.offer.isInvalid()).isTrue();
        assertThat(view.offer.getErrorMessage()).isEqualTo("Choose an offer");
        view.offer.choose(STANDARD);
        assertThat(view.offer.isInvalid()).isFalse();
    }

    @Test
    void aRenewalForNobodySaysThatAServerIsToBeChosen() {
        var paid = casey.accepted(order(STANDARD, 2, helpdesk, staging));
        clock.stopAt("2028-02-01T09:00:00Z");
        var view = open("renew=" + paid);
        check(view);
        test(view.summary.order).click();

        assertThat(choice(view).boxes.getErrorMessage()).isEqualTo("Choose at least one server");
        assertThat(choice(view).boxes.isInvalid()).isTrue();
        check(view, helpdesk);
        assertThat(choice(view).boxes.isInvalid()).isFalse();
    }

    @Test
    void whatWasBilledLastIsFilledIn() {
        casey.placed(order(BASIC, 1));

        var billing = open("offer=network-basic").billing;
        assertThat(billing.company.getValue()).isEqualTo("Acme SARL");
        assertThat(billing.city.getValue()).isEqualTo("Paris");
    }

    @Test
    void thePurchaseOrderNumberBeginsEmptyForEveryOrder() {
        casey.placed(order(BASIC, 1));

        assertThat(open("offer=network-basic").billing.purchaseOrder.getValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0      | Enter at least 1
            -2     | Enter at least 1
            100000 | Enter at most 5,000: more can’t be ordered at once
                   | Enter a whole number, at least 1
            """)
    void aNumberOfServersThatCantBeOrderedIsToldAtItsField(@Nullable Integer number, String said) {
        var view = open("offer=network-standard");
        view.servers.number.setValue(number);

        assertThat(view.servers.number.isInvalid()).isTrue();
        assertThat(view.servers.number.getErrorMessage()).isEqualTo(said);
        assertThat(price(view)).isEqualTo("Correct the number of servers to see the price.");
        view.servers.number.setValue(2);
        assertThat(view.servers.number.isInvalid()).isFalse();
        assertThat(price(view)).contains("€1,180.00");
    }

    @Test
    void anUpgradeIsForNoMoreServersThanThereArePlaces() {
        var paid = casey.accepted(order(STANDARD, 2, helpdesk, staging));
        var view = open("upgrade=" + paid);
        view.servers.number.setValue(3);

        assertThat(view.servers.number.getErrorMessage())
                .isEqualTo("Enter at most 2: so many places there are to upgrade");
    }

    @Test
    void anOddNameIsTextOnEveryPage() {
        var name = "<script>alert(1)</script> & \"Söhne\" 株式会社";
        var view = open("offer=network-basic");
        view.billing.read(new BillingDetails(
                name,
                "1 Main Street",
                Optional.empty(),
                "D02 XY45",
                "Dublin",
                new Country("IE"),
                Optional.empty(),
                Optional.of("<b>PO</b>"),
                Optional.empty()));
        test(view.summary.order).click();

        var page = find(OrderPageView.class).single();
        assertThat(page.getElement().getTextRecursively()).contains(name, "<b>PO</b>");
        assertThat(page.getElement().getOuterHTML()).doesNotContain("<script>", "<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "offer=",
                "offer=virtual",
                "offer=%3Cscript%3E",
                "offer=network-basic&servers=x&years=-3&server=1",
                "offer=network-basic&servers=99999999999999999999",
                "offer=network-basic&servers=-5&years=0&server=00000000-0000-0000-0000-000000000000"
            })
    void anOddAddressOpensThePageWithWhatCanBeRead(String query) {
        var view = open(query);

        assertThat(choice(view).chosen()).isEmpty();
        assertThat(view.years.getValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"renew=1", "renew=", "upgrade=<script>"})
    void aSubscriptionThatThereIsntLooksMissing(String query) {
        assertThat(shownAt(query)).contains("There is nothing here");
        assertThat(shownAt("renew=" + UUID.randomUUID())).contains("There is nothing here");
    }

    @Test
    void itSpeaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var view = open("offer=network-standard");
        view.billing.read(acme());

        assertThat(view.summary.order.getText()).isEqualTo("Commander pour 708,00\u00a0€");
        assertThat(price(view)).contains("TVA");
    }

    private OrderView open(String query) {
        UI.getCurrent().navigate(OrderNavigation.ORDER, QueryParameters.fromString(query));
        return find(OrderView.class).single();
    }

    private String shownAt(String query) {
        UI.getCurrent().navigate(OrderNavigation.ORDER, QueryParameters.fromString(query));
        return UI.getCurrent()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement()
                .getTextRecursively();
    }

    private static ServerChoice choice(OrderView view) {
        return view.servers.choice;
    }

    private static void check(OrderView view, AssetId... servers) {
        var wanted = Set.of(servers);
        choice(view)
                .boxes
                .setValue(choice(view)
                        .boxes
                        .getListDataView()
                        .getItems()
                        .filter(server -> wanted.contains(server.id()))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private static String price(OrderView view) {
        return view.summary.shown.getElement().getTextRecursively();
    }
}
