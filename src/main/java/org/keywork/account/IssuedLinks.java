package org.keywork.account;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.keywork.account.MailedLinks.ConfirmationMail.AlreadyRegistered;
import org.keywork.account.MailedLinks.ConfirmationMail.Confirm;
import org.keywork.shell.PortalProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class IssuedLinks implements MailedLinks {
    private final SignUps signUps;
    private final Users users;
    private final Links links;
    private final AccountProperties settings;
    private final PortalProperties portal;
    private final SecureRandom random;
    private final Clock clock;

    IssuedLinks(
            SignUps signUps,
            Users users,
            Links links,
            AccountProperties settings,
            PortalProperties portal,
            SecureRandom random,
            Clock clock) {
        this.signUps = signUps;
        this.users = users;
        this.links = links;
        this.settings = settings;
        this.portal = portal;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Optional<ConfirmationMail> confirmation(SignUpId id) {
        return signUps.findById(id).filter(signUp -> !signUp.isConfirmed()).flatMap(this::confirmation);
    }

    @Override
    public Optional<Reset> passwordReset(UserId id) {
        return users.findById(id).filter(UserRecord::maySignIn).map(user -> {
            var token = LinkToken.random(random);
            links.save(MailedLinkRecord.toChoosePassword(
                    user.id(), token, clock.instant().plus(settings.resetLink())));
            var recipient = new Recipient(user.name(), user.email(), user.language());
            return new Reset(recipient, address("/reset-password/", token));
        });
    }

    private Optional<ConfirmationMail> confirmation(SignUpRecord signUp) {
        var known = users.findByEmail(signUp.email());
        if (known.isPresent()) {
            // the owner's own name and language, not what somebody typed; to whose account has ended a mail is of no
            // use
            return known.filter(UserRecord::maySignIn).map(owner -> new AlreadyRegistered(owner.recipient()));
        }
        var token = LinkToken.random(random);
        links.save(
                MailedLinkRecord.toConfirm(signUp.id(), token, clock.instant().plus(settings.confirmationLink())));
        var recipient = new Recipient(signUp.name(), signUp.email(), signUp.language());
        return Optional.of(new Confirm(recipient, signUp.organization(), address("/confirm/", token)));
    }

    private URI address(String page, LinkToken token) {
        return URI.create(portal.baseUrl() + page + token.text());
    }
}
