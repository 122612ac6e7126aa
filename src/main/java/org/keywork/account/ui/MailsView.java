package org.keywork.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.keywork.account.Bounce;
import org.keywork.account.CurrentUser;
import org.keywork.account.MailChoice;
import org.keywork.account.MyContacts;
import org.keywork.account.SharedAddress;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.MainLayout;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;
import org.keywork.shell.PageHeader;

/** Which mails one gets, and which other addresses of the organization get them too; which of them take none. */
@Route(value = "mails", layout = MainLayout.class)
@RolesAllowed("CUSTOMER")
@Menu(title = "account.mails.menu", order = 40, icon = "vaadin:envelope")
class MailsView extends Div implements HasDynamicTitle {
    private final MyContacts contacts;
    private final Moments moments;
    final Checkbox technical = new Checkbox();
    final Checkbox billing = new Checkbox();
    final Button add = new Button(getTranslation("account.mails.add"), VaadinIcon.PLUS.create());
    final Div bounced = new Div();
    final Div list = new Div();

    MailsView(MyContacts contacts, CurrentUser user, Moments moments) {
        this.contacts = contacts;
        this.moments = moments;
        addClassName("kw-mails");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> AddressDialog.toAdd(contacts, this::done).open());
        var shared = new Section(
                new H2(getTranslation("account.mails.shared")),
                new Paragraph(getTranslation("account.mails.shared.text")),
                list);
        add(new PageHeader(getTranslation("account.mails.title"), add), bounced, mine(user.email()), shared);
        show();
    }

    private Section mine(String email) {
        var chosen = contacts.mine();
        label(technical, "account.mails.technical", chosen.technical());
        label(billing, "account.mails.billing", chosen.billing());
        var switches = new Div(technical, billing);
        switches.addClassName("kw-switches");
        return new Section(
                new H2(getTranslation("account.mails.mine")),
                new Paragraph(getTranslation("account.mails.mine.text", email)),
                switches);
    }

    private void label(Checkbox box, String key, boolean chosen) {
        box.setLabel(getTranslation(key));
        box.setHelperText(getTranslation(key + ".help"));
        box.setValue(chosen);
        box.addValueChangeListener(change -> {
            contacts.choose(new MailChoice(technical.getValue(), billing.getValue()));
            Notices.success(getTranslation("account.mails.kept"));
        });
    }

    private void show() {
        bounced.removeAll();
        var bounces = contacts.bounces();
        if (!bounces.isEmpty()) {
            var lines = new UnorderedList();
            lines.addClassName("kw-lines");
            bounces.forEach(bounce -> lines.add(line(bounce)));
            var card = new Section(
                    new H2(getTranslation("account.mails.bounced.title")),
                    new Paragraph(getTranslation("account.mails.bounced.text")),
                    lines);
            card.addClassNames("kw-card", "kw-warning");
            bounced.add(card);
        }
        list.removeAll();
        var addresses = contacts.addresses();
        if (addresses.isEmpty()) {
            var none = new Paragraph(getTranslation("account.mails.shared.none"));
            none.addClassName("kw-none");
            list.add(none);
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("kw-lines");
        addresses.forEach(address -> lines.add(line(address)));
        list.add(lines);
    }

    private ListItem line(Bounce bounce) {
        var works = new Button(getTranslation("account.mails.works"), click -> {
            contacts.worksAgain(bounce.email());
            done(getTranslation("account.mails.works.done"));
        });
        works.setAriaLabel(getTranslation("account.mails.works.of", bounce.email()));
        works.setDisableOnClick(true);
        var words = getTranslation("account.mails.bounced", bounce.email(), moments.ago(bounce.at()), bounce.code());
        return new ListItem(moments.at(bounce.at(), words), works);
    }

    private ListItem line(SharedAddress address) {
        var email = new Span(address.email());
        email.addClassName("kw-line-name");
        var facts = new Span(new Span(mails(address.mails())), new Span(language(address)));
        facts.addClassName("kw-line-facts");
        var words = new Div(email, facts);
        words.addClassName("kw-line");
        var edit = new Button(
                getTranslation("account.mails.edit"),
                click -> AddressDialog.toChange(contacts, address, this::done).open());
        edit.setAriaLabel(getTranslation("account.mails.edit.of", address.email()));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        var remove = new Button(getTranslation("account.mails.remove"), click -> confirmRemoval(address));
        remove.setAriaLabel(getTranslation("account.mails.remove.of", address.email()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(edit, remove);
        buttons.addClassName("kw-actions");
        return new ListItem(words, buttons);
    }

    private String mails(MailChoice mails) {
        if (mails.technical() && mails.billing()) {
            return getTranslation("account.mails.both");
        }
        return getTranslation(
                mails.technical()
                        ? "account.mails.technical"
                        : mails.billing() ? "account.mails.billing" : "account.mails.none");
    }

    private static String language(SharedAddress address) {
        return address.language().getDisplayLanguage(address.language());
    }

    private void confirmRemoval(SharedAddress address) {
        new ConfirmAct(
                        getTranslation("account.mails.remove.title"),
                        getTranslation("account.mails.remove.text", address.email()),
                        getTranslation("account.mails.remove"),
                        () -> {
                            contacts.remove(address.id());
                            done(getTranslation("account.mails.removed", address.email()));
                        })
                .open();
    }

    private void done(String words) {
        show();
        Notices.success(words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.mails.title");
    }
}
