package org.keywork.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keywork.account.Organizations;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** So that whoever reads the mail of an address learns which organization has it written to, and how that ends. */
@Component
class AddressAddedComposer implements MailComposer {
    private final Organizations organizations;
    private final Texts texts;

    AddressAddedComposer(Organizations organizations, Texts texts) {
        this.organizations = organizations;
        this.texts = texts;
    }

    @Override
    public MailKind kind() {
        return MailKind.ADDRESS_ADDED;
    }

    @Override
    public Optional<Letter> compose(MailOrder order) {
        return order.organization()
                .flatMap(organizations::find)
                .map(organization -> letter(order, organization.name()));
    }

    private Letter letter(MailOrder order, String organization) {
        var to = order.to();
        var language = to.language();
        var what = new ArrayList<String>();
        what.add(texts.get(language, "notification.address.text", organization));
        if (order.id("technical").equals("true")) {
            what.add(texts.get(language, "notification.address.technical"));
        }
        if (order.id("billing").equals("true")) {
            what.add(texts.get(language, "notification.address.billing"));
        }
        return new Letter(
                to.email(),
                language,
                texts.get(language, "notification.address.subject", organization),
                what,
                null,
                List.of(texts.get(language, "notification.address.after", organization)));
    }
}
