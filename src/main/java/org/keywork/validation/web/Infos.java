package org.keywork.validation.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.keywork.catalog.Offers;
import org.keywork.shell.Texts;
import org.keywork.validation.Decision;
import org.keywork.validation.DecisionTexts;
import org.springframework.stereotype.Component;

/** Puts a decision into the words of {@code /info}. */
@Component
class Infos {
    private final DecisionTexts sentences;
    private final Offers offers;

    Infos(DecisionTexts sentences, Offers offers) {
        this.sentences = sentences;
        this.offers = offers;
    }

    Info of(Decision decision, Locale language) {
        var subscription = decision.grant().flatMap(grant -> offers.find(grant.product())
                .map(offer -> Info.Subscription.of(offer, grant, decision.isRunning(), language)));
        var owner = decision.grant().map(grant -> new Info.Owner(grant.owner()));
        return new Info(
                decision.isValid(),
                sentences.of(decision, language),
                owner.orElse(null),
                subscription.orElse(null),
                decision.code(),
                decision.trace().orElse(null),
                decision.provisional());
    }

    /** The first language asked for that there is, else English. */
    static Locale language(Enumeration<Locale> accepted) {
        for (var wanted : Collections.list(accepted)) {
            var nearest = Texts.nearest(wanted);
            if (nearest.getLanguage().equals(wanted.getLanguage())) {
                return nearest;
            }
        }
        return Locale.ENGLISH;
    }
}
