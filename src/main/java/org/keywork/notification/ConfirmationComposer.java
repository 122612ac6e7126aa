package org.keywork.notification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.MailedLinks;
import org.keywork.account.MailedLinks.ConfirmationMail.AlreadyRegistered;
import org.keywork.account.MailedLinks.ConfirmationMail.Confirm;
import org.keywork.account.SignUpId;
import org.keywork.shell.PortalProperties;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** To who signed up: confirm; to who has an account already: sign in. */
@Component
class ConfirmationComposer implements MailComposer {
    private final MailedLinks links;
    private final PortalProperties portal;
    private final Texts texts;

    ConfirmationComposer(MailedLinks links, PortalProperties portal, Texts texts) {
        this.links = links;
        this.portal = portal;
        this.texts = texts;
    }

    @Override
    public MailKind kind() {
        return MailKind.CONFIRMATION;
    }

    @Override
    public Optional<Letter> compose(MailOrder order) {
        return links.confirmation(new SignUpId(UUID.fromString(order.id("sign-up"))))
                .map(mail -> switch (mail) {
                    case Confirm confirm -> confirm(confirm);
                    case AlreadyRegistered known -> signIn(known);
                });
    }

    private Letter confirm(Confirm mail) {
        var to = mail.recipient();
        return new Letter(
                to.email(),
                to.language(),
                texts.get(to.language(), "notification.confirm.subject"),
                List.of(
                        texts.get(to.language(), "notification.greeting", to.name()),
                        texts.get(to.language(), "notification.confirm.text", mail.organization())),
                new Letter.Action(texts.get(to.language(), "notification.confirm.action"), mail.link()),
                List.of(texts.get(to.language(), "notification.confirm.after")));
    }

    private Letter signIn(AlreadyRegistered mail) {
        var to = mail.recipient();
        return new Letter(
                to.email(),
                to.language(),
                texts.get(to.language(), "notification.known.subject"),
                List.of(
                        texts.get(to.language(), "notification.greeting", to.name()),
                        texts.get(to.language(), "notification.known.text")),
                new Letter.Action(
                        texts.get(to.language(), "notification.known.action"), URI.create(portal.baseUrl() + "/login")),
                List.of(texts.get(
                        to.language(), "notification.known.after", portal.baseUrl() + "/forgotten-password")));
    }
}
