package org.keywork.validation.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.keywork.catalog.Offers;
import org.keywork.doctor.DiagnosisTexts;
import org.keywork.doctor.KeyDoctor;
import org.keywork.shell.Texts;
import org.keywork.validation.Decision;
import org.keywork.validation.DecisionTexts;
import org.springframework.stereotype.Component;

/** Puts a decision into the words of {@code /info}. */
@Component
class Infos {
    private final DecisionTexts sentences;
    private final Offers offers;
    private final KeyDoctor doctor;
    private final DiagnosisTexts diagnoses;

    Infos(DecisionTexts sentences, Offers offers, KeyDoctor doctor, DiagnosisTexts diagnoses) {
        this.sentences = sentences;
        this.offers = offers;
        this.doctor = doctor;
        this.diagnoses = diagnoses;
    }

    /** Of a key that can't be read, the key doctor says why. */
    Info of(Decision decision, String presented, Locale language) {
        return switch (decision.code()) {
            case WRONG_KIND, TRUNCATED, MALFORMED, BAD_SIGNATURE ->
                decision.damage().isPresent()
                        ? of(decision, language)
                        : of(decision, language, diagnosed(decision, presented, language));
            default -> of(decision, language);
        };
    }

    Info of(Decision decision, Locale language) {
        return of(decision, language, sentences.of(decision, language));
    }

    private String diagnosed(Decision decision, String presented, Locale language) {
        return diagnoses.elsewhere(doctor.examine(presented), language) + sentences.reference(decision, language);
    }

    private Info of(Decision decision, Locale language, String message) {
        var subscription = decision.grant().flatMap(grant -> offers.find(grant.product())
                .map(offer -> Info.Subscription.of(offer, grant, decision.isRunning(), language)));
        var owner = decision.grant().map(grant -> new Info.Owner(grant.owner()));
        return new Info(
                decision.isValid(),
                message,
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
