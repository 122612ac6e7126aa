package org.keywork.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keywork.PortalTest;
import org.keywork.account.Bounces;
import org.keywork.account.CurrentUser;
import org.keywork.account.EmailAddress;
import org.keywork.account.MailChoice;
import org.keywork.account.MyContacts;
import org.keywork.account.NewAddress;
import org.keywork.account.WithAccount;
import org.keywork.shell.ConfirmAct;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@WithAccount
class MailsViewTest extends SpringBrowserlessTest {
    @Autowired
    MyContacts contacts;

    @Autowired
    CurrentUser user;

    @Autowired
    Bounces bounces;

    @Test
    void onesOwnSwitchesAreKeptAtOnce() {
        var view = navigate(MailsView.class);
        assertThat(view.technical.getValue()).isTrue();
        test(view.billing).click();

        assertThat(contacts.mine()).isEqualTo(new MailChoice(true, false));
        assertThat(navigate(MailsView.class).billing.getValue()).isFalse();
    }

    @Test
    void anAddedAddressIsOnTheList() {
        var view = navigate(MailsView.class);
        assertThat(words(view)).contains("There is none yet.");
        var dialog = dialog(view);
        test(dialog.form.email).setValue(" Team@Acme.example ");
        test(dialog.form.billing).click();
        test(dialog.save).click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(words(view)).contains("team@acme.example", "Technical mails", "English");
        assertThat(contacts.addresses().getFirst().mails()).isEqualTo(new MailChoice(true, false));
    }

    @Test
    void whatIsNoAddressOrGetsNothingIsSaid() {
        var dialog = dialog(navigate(MailsView.class));
        dialog.form.email.setValue("<script>@nowhere");
        test(dialog.form.billing).click();
        test(dialog.form.technical).click();
        test(dialog.save).click();

        assertThat(dialog.form.email.getErrorMessage()).startsWith("This is no address");
        assertThat(words(dialog.form)).contains("Choose at least one kind of mails");
        assertThat(dialog.save.isEnabled()).isTrue();
        assertThat(contacts.addresses()).isEmpty();
    }

    @Test
    void anAddressThatIsOnTheListIsRefusedOnItsField() {
        var dialog = dialog(navigate(MailsView.class));
        test(dialog.form.email).setValue("customer@example.com");
        test(dialog.save).click();

        assertThat(dialog.form.email.getErrorMessage()).startsWith("This address is on the list already");
    }

    @Test
    void whatAnAddressGetsCanBeChangedButNotWhichItIs() {
        add("edited@acme.example");
        var view = navigate(MailsView.class);
        test(button(view, "Edit")).click();
        var dialog = find(AddressDialog.class).single();
        assertThat(dialog.form.email.isReadOnly()).isTrue();
        test(dialog.form.technical).click();
        test(dialog.save).click();

        assertThat(contacts.addresses().getFirst().mails()).isEqualTo(new MailChoice(false, true));
        assertThat(words(view.list)).contains("Billing mails").doesNotContain("Technical mails");
    }

    @Test
    void removingAsksFirst() {
        add("removed@acme.example");
        var view = navigate(MailsView.class);
        test(button(view, "Remove")).click();
        assertThat(contacts.addresses()).hasSize(1);
        test(find(ConfirmAct.class).single().confirm()).click();

        assertThat(contacts.addresses()).isEmpty();
        assertThat(words(view)).contains("There is none yet.");
    }

    @Test
    void anAddressThatTakesNoMailIsWarnedOfUntilItWorksAgain() {
        bounces.refused(user.email(), Optional.of(user.organization()), Instant.now(), "550 5.1.1");
        var view = navigate(MailsView.class);
        assertThat(words(view.bounced))
                .contains("customer@example.com took no mail just now: its mail server answered 550 5.1.1.");
        test(button(view, "It works again")).click();

        assertThat(words(view.bounced)).isEmpty();
        assertThat(contacts.bounces()).isEmpty();
    }

    @Test
    void itSpeaksFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var view = navigate(MailsView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("E-mails");
        assertThat(dialog(view).save.getText()).isEqualTo("Ajouter");
    }

    private AddressDialog dialog(MailsView view) {
        test(view.add).click();
        return find(AddressDialog.class).single();
    }

    private Button button(MailsView view, String text) {
        return find(Button.class, view).withText(text).single();
    }

    private void add(String email) {
        contacts.add(new NewAddress(new EmailAddress(email), Locale.ENGLISH, true, true));
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}
