package org.keywork.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.MailedLinks;
import org.keywork.account.UserId;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

@Component
class PasswordResetComposer implements MailComposer {
    private final MailedLinks links;
    private final Texts texts;

    PasswordResetComposer(MailedLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    @Override
    public MailKind kind() {
        return MailKind.PASSWORD_RESET;
    }

    @Override
    public Optional<Letter> compose(MailOrder order) {
        return links.passwordReset(new UserId(UUID.fromString(order.id("user"))))
                .map(this::letter);
    }

    private Letter letter(MailedLinks.Reset mail) {
        var to = mail.recipient();
        return new Letter(
                to.email(),
                to.language(),
                texts.get(to.language(), "notification.reset.subject"),
                List.of(
                        texts.get(to.language(), "notification.greeting", to.name()),
                        texts.get(to.language(), "notification.reset.text")),
                new Letter.Action(texts.get(to.language(), "notification.reset.action"), mail.link()),
                List.of(texts.get(to.language(), "notification.reset.after")));
    }
}
