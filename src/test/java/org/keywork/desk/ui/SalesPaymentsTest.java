package org.keywork.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.desk.OrderFilter;
import org.keywork.desk.OrderSort;

/** What sales record that was paid or paid back, and what they are asked and told about it. */
@PortalTest
@WithAccount("sales@example.com")
class SalesPaymentsTest extends AcmeSeenBySales {
    @Test
    void aPaymentIsReadAsAFrenchPersonTypesIt() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var id = placed();
        desk.accept(id);
        page(id);
        press("Enregistrer un paiement");
        var dialog = find(PaymentDialog.class).single();
        dialog.fields.reference.setValue("VIR 4711");
        dialog.fields.amount.setValue("sept cents");
        test(dialog.act).click();
        assertThat(dialog.fields.amount.getErrorMessage()).startsWith("Saisissez un montant");
        assertThat(dialog.isOpened()).isTrue();

        dialog.fields.amount.setValue("708,00");
        test(dialog.act).click();

        assertThat(details(id).balanceCents()).isZero();
        assertThat(details(id).payments().getFirst().reference()).isEqualTo("VIR 4711");
    }

    @Test
    void aPaymentHasAReferenceAndWasReceivedByToday() {
        var id = placed();
        page(id);
        var dialog = new PaymentDialog(details(id), desk.today(), payment -> {
            throw new AssertionError("recorded");
        });
        dialog.open();
        roundTrip();
        dialog.fields.amount.setValue("1");
        dialog.fields.day.setValue(desk.today().plusDays(1));
        test(dialog.act).click();

        assertThat(dialog.fields.day.isInvalid()).isTrue();
        assertThat(dialog.fields.reference.isInvalid()).isTrue();
        assertThat(dialog.act.isEnabled()).isTrue();
    }

    @Test
    void aPartlyPaidOrderSaysWhatIsLeft() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(60_000));
        page(id);
        assertThat(find(SalesOrderView.class).single().getElement().getTextRecursively())
                .contains("€108.00 left, due 13 April 2027", "€108.00 of €708.00 is left to pay")
                .doesNotContain("Unpaid");
        assertThat(find(Button.class).withText("Record payment").all()).hasSize(1);

        open("sales/orders?state=all");
        var row = orders.find("", OrderFilter.ALL, OrderSort.PLACED, 0, 10).getFirst();
        assertThat(portal.getBean(OrderRows.class).of(row).getElement().getTextRecursively())
                .contains("€108.00 left, due 13 April 2027")
                .doesNotContain("Unpaid");
    }

    @Test
    void morePaidThanOwedIsAskedAboutBeforeItIsRecorded() {
        var id = placed();
        desk.accept(id);
        page(id);
        press("Record payment");
        var dialog = find(PaymentDialog.class).single();
        dialog.fields.reference.setValue("SEPA 1");
        dialog.fields.amount.setValue("7080");
        test(dialog.act).click();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("That is €6,372.00 more than is owed. Record it all the same?");
        assertThat(details(id).payments()).isEmpty();

        dialog.fields.amount.setValue("7081");
        test(dialog.act).click();
        assertThat(dialog.getElement().getTextRecursively()).contains("That is €6,373.00 more than is owed");
        assertThat(details(id).payments()).isEmpty();
        test(dialog.act).click();
        assertThat(details(id).balanceCents()).isEqualTo(70_800 - 708_100);
    }

    @Test
    void whatIsOwedIsFilledInAndADayLongAgoIsRefused() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(60_000));
        var dialog = new PaymentDialog(details(id), desk.today(), payment -> {
            throw new AssertionError("recorded");
        });
        assertThat(dialog.fields.amount.getValue()).isEqualTo("108.00");
        assertThat(dialog.fields.day.getHelperText()).isEqualTo("A year ago at the earliest, today at the latest");
        dialog.open();
        roundTrip();
        dialog.fields.reference.setValue("SEPA 2");
        dialog.fields.day.setValue(LocalDate.parse("1900-01-01"));
        test(dialog.act).click();
        assertThat(dialog.fields.day.isInvalid()).isTrue();
        assertThat(dialog.fields.amount.isInvalid()).isFalse();

        UI.getCurrent().setLocale(Locale.FRENCH);
        assertThat(new PaymentDialog(details(id), desk.today(), payment -> {}).fields.amount.getValue())
                .isEqualTo("108,00");
    }

    @Test
    void whatWasPaidTooMuchIsPaidBackAndSaidEverywhereUntilThen() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(80_000));
        assertThat(navigate(SalesDeskView.class).getElement().getTextRecursively())
                .contains("Order to pay back", "€92.00 was paid and isn’t owed");
        assertThat(ids(OrderFilter.TO_PAY_BACK)).containsExactly(id);
        UI.getCurrent().navigate(SalesPages.to(casey.organization()));
        assertThat(find(OrganizationView.class).single().getElement().getTextRecursively())
                .contains("€92.00 to pay back")
                .doesNotContain("All paid");

        page(id);
        press("Record refund");
        var dialog = find(RefundDialog.class).single();
        assertThat(dialog.fields.amount.getValue()).isEqualTo("92.00");
        dialog.fields.reference.setValue("SEPA 77");
        dialog.fields.amount.setValue("92.01");
        test(dialog.act).click();
        assertThat(dialog.fields.amount.getErrorMessage()).contains("at most the €92.00");
        dialog.fields.amount.setValue("92.00");
        test(dialog.act).click();

        assertThat(details(id).balanceCents()).isZero();
        assertThat(details(id).payments().getLast().isRefund()).isTrue();
        assertThat(said()).contains("Refund of €92.00 recorded");
        assertThat(find(Button.class).withText("Record refund").all()).isEmpty();
        assertThat(ids(OrderFilter.TO_PAY_BACK)).isEmpty();
        assertThat(navigate(SalesDeskView.class).getElement().getTextRecursively())
                .contains("Nothing waits for you")
                .doesNotContain("pay back");
    }

    @Test
    void aReversalSaysWhatIsOwedAfterIt() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(70_800));
        desk.recordPayment(id, payment(70_800));
        page(id);
        test(find(Button.class).withText("Reverse").all().getFirst()).click();
        var dialog = find(ActDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("takes €708.00 back", "After that, nothing is owed.")
                .doesNotContain("owed again");
        test(dialog.act).click();
        test(find(Button.class).withText("Reverse").single()).click();
        assertThat(find(ActDialog.class).all().getLast().getElement().getTextRecursively())
                .contains("After that, €708.00 is owed.");
    }

    @Test
    void aDayIsWrittenAsOnThePagesNotAsInAmerica() {
        var dialog = new PaymentDialog(details(placed()), desk.today(), payment -> {});

        assertThat(dialog.fields.day.getLocale()).isEqualTo(Locale.UK);
        UI.getCurrent().setLocale(Locale.FRENCH);
        dialog = new PaymentDialog(details(placed()), desk.today(), payment -> {});
        assertThat(dialog.fields.day.getLocale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void aPaymentRecordedByMistakeIsReversed() {
        var id = placed();
        desk.accept(id);
        desk.recordPayment(id, payment(70_800));
        page(id);
        press("Reverse");
        test(find(ActDialog.class).single().act).click();

        assertThat(details(id).balanceCents()).isEqualTo(70_800);
        assertThat(find(Button.class).withText("Reverse").all()).isEmpty();
    }
}
