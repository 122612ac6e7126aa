package org.keywork.notification;

import java.util.List;
import java.util.Optional;
import org.keywork.shell.Moments;
import org.keywork.shell.Texts;
import org.keywork.trial.InvitationId;
import org.keywork.trial.InvitationMail;
import org.keywork.trial.InvitationMails;
import org.keywork.trial.TrialProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** To somebody without an account, whose name we don't know: what they may try, and the link with which it begins. */
@Component
class InvitationComposer implements MailComposer {
    private final ObjectProvider<InvitationMails> invitations;
    private final TrialProperties settings;
    private final Drafts drafts;
    private final Moments moments;
    private final Texts texts;

    InvitationComposer(
            ObjectProvider<InvitationMails> invitations,
            TrialProperties settings,
            Drafts drafts,
            Moments moments,
            Texts texts) {
        this.invitations = invitations;
        this.settings = settings;
        this.drafts = drafts;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public MailKind kind() {
        return MailKind.INVITATION;
    }

    @Override
    public Optional<Letter> compose(MailOrder order) {
        return Optional.ofNullable(invitations.getIfAvailable())
                .flatMap(source -> source.mail(new InvitationId(order.uuid("invitation"))))
                .map(this::letter);
    }

    private Letter letter(InvitationMail mail) {
        var language = mail.language();
        var product = drafts.title(mail.product(), language);
        var until = moments.in(language, settings.zone()).dateAndZone(mail.until());
        return new Letter(
                mail.email(),
                language,
                texts.get(language, "notification.invitation.subject", product),
                List.of(
                        texts.get(language, "notification.invitation.greeting"),
                        texts.get(language, "notification.invitation.text", product, mail.days(), mail.servers())),
                new Letter.Action(texts.get(language, "notification.invitation.action"), mail.link()),
                List.of(
                        texts.get(language, "notification.invitation.until", until),
                        texts.get(language, "notification.invitation.otherwise")));
    }
}
