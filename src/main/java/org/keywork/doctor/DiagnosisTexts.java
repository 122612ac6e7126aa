package org.keywork.doctor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keywork.shell.PortalProperties;
import org.keywork.shell.Texts;
import org.springframework.stereotype.Component;

/** A diagnosis in words: a title, a sentence of its cause, and one of what to do. */
@Component
public class DiagnosisTexts {
    /** Of what was said of a text inside the text, which has no place in what was pasted. */
    private static final String NOWHERE = ".nowhere";

    private final Texts texts;
    private final PortalProperties portal;

    DiagnosisTexts(Texts texts, PortalProperties portal) {
        this.texts = texts;
        this.portal = portal;
    }

    public String title(Diagnosis diagnosis, Locale language) {
        return texts.get(language, "doctor.title." + diagnosis.finding());
    }

    public String cause(Diagnosis diagnosis, Locale language) {
        var key = "doctor.cause." + diagnosis.finding();
        var places = diagnosis.places();
        return switch (diagnosis.finding()) {
            case REPAIRED -> texts.get(language, key, repairs(diagnosis, language));
            case TWO_KEYS ->
                places.size() < 2
                        ? texts.get(language, key + NOWHERE)
                        : texts.get(
                                language,
                                key,
                                places.getFirst().from(),
                                places.get(1).from());
            case DAMAGED -> damaged(key, places, language);
            case CUT_AT_END -> {
                var cut = diagnosis.missing().isPresent() ? key + ".missing" : key;
                var missing = diagnosis.missing().orElse(0);
                yield places.isEmpty()
                        ? texts.get(language, cut + NOWHERE, missing)
                        : texts.get(language, cut, places.getFirst().to(), missing);
            }
            case CUT_AT_BEGINNING ->
                diagnosis.missing().isPresent()
                        ? texts.get(
                                language, key + ".missing", diagnosis.missing().getAsInt())
                        : texts.get(language, key);
            default -> texts.get(language, key);
        };
    }

    public String remedy(Diagnosis diagnosis, Locale language) {
        return texts.get(language, "doctor.remedy." + remedy(diagnosis.finding()), page());
    }

    /** Cause and remedy where the repaired key can't be shown: in GLPI, which sends a key up to its first empty line. */
    public String elsewhere(Diagnosis diagnosis, Locale language) {
        var remedy =
                switch (diagnosis.finding()) {
                    case REPAIRED -> texts.get(language, "doctor.remedy.elsewhere", page());
                    case CUT_AT_END -> texts.get(language, "doctor.remedy.elsewhere.cut");
                    default -> remedy(diagnosis, language);
                };
        return cause(diagnosis, language) + " " + remedy;
    }

    /** Named, since what is said is read elsewhere, too. */
    private String page() {
        return portal.baseUrl() + "/doctor";
    }

    private String damaged(String key, List<Place> places, Locale language) {
        if (places.isEmpty()) {
            return texts.get(language, key);
        }
        var place = places.getFirst();
        return texts.get(language, key + (place.from() == place.to() ? ".at" : ".about"), place.from(), place.to());
    }

    private String repairs(Diagnosis diagnosis, Locale language) {
        return diagnosis.repairs().stream()
                .map(repair -> texts.get(language, "doctor.repair." + repair))
                .collect(Collectors.joining(", "));
    }

    private static String remedy(Finding finding) {
        return switch (finding) {
            case INTACT, REPAIRED, TWO_KEYS, COMPROMISED, UNKNOWN_ISSUER, TOKEN_OR_UID, TRACE_ID -> finding.name();
            case CUT_AT_END, CUT_AT_BEGINNING, FRAGMENT, CASE_LOST, DAMAGED, ALTERED -> "copy";
            case CRYPT_KEY, DATABASE_VALUE, SESSION_TOKEN, JWT, PEM, LICENCE_KEY, PASSWORD -> "secret";
            case EMPTY,
                    MASKED,
                    PLACEHOLDER,
                    TOO_LONG,
                    UUID,
                    SSH_KEY,
                    URL,
                    EMAIL,
                    KEY_ID,
                    SHORT_REFERENCE,
                    BINARY,
                    OTHER -> "foreign";
        };
    }
}
