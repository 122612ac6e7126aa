package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.catalog.OfferReference;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.RevocationDetails;
import org.keywork.revocation.RevocationState;
import org.keywork.revocation.Subject;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;

/** What is said of revocations. */
@SpringComponent
class RevocationWords {
    private final OfferTitles titles;

    RevocationWords(OfferTitles titles) {
        this.titles = titles;
    }

    /** {@code Server Helpdesk}. */
    String subject(Subject subject) {
        var target = subject.target();
        var name =
                switch (target.scope()) {
                    case KEY -> new RegistrationKeyId(target.id()).shortReference();
                    case SERVER, ORGANIZATION -> subject.name();
                    case SUBSCRIPTION -> titles.of(new OfferReference(subject.name()));
                };
        return text("revocation.subject." + target.scope(), name, subject.name());
    }

    /** {@code 2 servers, 3 keys, 1 subscription}. */
    String reached(int servers, int keys, int subscriptions) {
        return text("revocation.reached", servers, keys, subscriptions);
    }

    StatusBadge state(RevocationDetails act) {
        var word = act.state() == RevocationState.DONE
                ? text("revocation.act." + act.act())
                : text("revocation.state." + act.state());
        return new StatusBadge(tone(act), word);
    }

    private static Tone tone(RevocationDetails act) {
        return switch (act.state()) {
            case WAITING -> Tone.WARNING;
            case UNDONE, DECLINED -> Tone.NEUTRAL;
            case DONE ->
                act.act() == RevocationAct.REVOKED || act.act() == RevocationAct.SUSPENDED ? Tone.ERROR : Tone.SUCCESS;
        };
    }

    String reason(RevocationDetails act) {
        return act.reason()
                .filter(reason -> act.act() != RevocationAct.REINSTATED)
                .map(reason -> text("revocation.reason." + reason))
                .orElse("");
    }

    /** Why nothing was done, and what to do instead. */
    String refusal(Outcome.Refused refused) {
        return refused.what()
                .map(server -> text("revocation.refused." + refused.refusal() + ".server", server))
                .orElseGet(() -> text("revocation.refused." + refused.refusal()));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
