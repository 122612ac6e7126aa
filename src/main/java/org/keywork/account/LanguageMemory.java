package org.keywork.account;

import org.keywork.shell.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the language that a signed-in person chose, for their next visit and for the mails they get. */
@Component
class LanguageMemory {
    private final SecurityContextHolderStrategy session;
    private final Users users;

    LanguageMemory(SecurityContextHolderStrategy session, Users users) {
        this.session = session;
        this.users = users;
    }

    @EventListener
    @Transactional
    void keep(LanguageChosen chosen) {
        var authentication = session.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser person) {
            users.findById(person.id()).ifPresent(user -> user.speak(chosen.language()));
        }
    }
}
