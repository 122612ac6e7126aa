package org.keywork.notification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.Organizations;
import org.keywork.account.People;
import org.keywork.account.UserId;
import org.keywork.shell.PortalProperties;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** So that a person learns of it who didn't do it. */
@Component
class PasswordChangedComposer implements MailComposer {
    private final People people;
    private final PortalProperties portal;
    private final Texts texts;

    PasswordChangedComposer(People people, PortalProperties portal, Texts texts) {
        this.people = people;
        this.portal = portal;
        this.texts = texts;
    }

    @Override
    public MailKind kind() {
        return MailKind.PASSWORD_CHANGED;
    }

    @Override
    public Optional<Letter> compose(MailOrder order) {
        return people.find(new UserId(UUID.fromString(order.id("user")))).map(this::letter);
    }

    private Letter letter(Organizations.Contact to) {
        return new Letter(
                to.email(),
                to.language(),
                texts.get(to.language(), "notification.changed.subject"),
                List.of(
                        texts.get(to.language(), "notification.greeting", to.name()),
                        texts.get(to.language(), "notification.changed.text")),
                new Letter.Action(
                        texts.get(to.language(), "notification.changed.action"),
                        URI.create(portal.baseUrl() + "/forgotten-password")),
                List.of());
    }
}
