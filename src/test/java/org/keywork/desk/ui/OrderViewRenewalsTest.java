package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.STANDARD;
import static org.keywork.billing.BillingSamples.order;
import static org.keywork.billing.BillingSamples.renewal;
import static org.keywork.billing.BillingSamples.upgrade;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.billing.OrderKind;
import org.keywork.billing.OrderNavigation;

/** Renewals and upgrades of a subscription that runs or has ended. */
@PortalTest
@WithAccount
class OrderViewRenewalsTest extends OrderingPage {
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
        assertIsFollowedByBasic(helpdesk, view);
        clock.stopAt("2028-03-18T09:00:00Z");
        assertThat(open("renew=" + paid).servers.number()).isEqualTo(1);
        assertThat(text(open("renew=" + paid))).contains("stays on Standard, which ended on 13 March 2028");
    }

    @Test
    void anUpgradeLeavesAServerThatIsRenewedItsPlace() {
        var paid = casey.accepted(order(STANDARD, 3, helpdesk, staging));
        clock.stopAt("2028-02-01T09:00:00Z");
        casey.accepted(renewal(paid, STANDARD, 1, helpdesk));
        var view = open("upgrade=" + paid);

        assertThat(choice(view).chosen()).containsExactly(staging);
        assertThat(view.servers.number()).isEqualTo(2);
        assertThat(price(view)).contains("Total with VAT").doesNotContain("too few places");
        view.servers.number.setValue(3);
        assertThat(price(view)).startsWith("The servers that you didn’t choose would have too few places left.");
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
    void anUpgradeIsForNoMoreServersThanThereArePlaces() {
        var paid = casey.accepted(order(STANDARD, 2, helpdesk, staging));
        var view = open("upgrade=" + paid);
        view.servers.number.setValue(3);

        assertThat(view.servers.number.getErrorMessage())
                .isEqualTo("Enter at most 2: so many places there are to upgrade");
    }

    private static String text(OrderView view) {
        return view.getElement().getTextRecursively();
    }
}
