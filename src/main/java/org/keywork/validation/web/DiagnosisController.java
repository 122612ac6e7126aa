package org.keywork.validation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keywork.doctor.ClockDifference;
import org.keywork.doctor.ClockTexts;
import org.keywork.doctor.Consultations;
import org.keywork.doctor.Diagnosis;
import org.keywork.doctor.DiagnosisTexts;
import org.keywork.doctor.Finding;
import org.keywork.doctor.KeyDoctor;
import org.keywork.doctor.Place;
import org.keywork.doctor.ReadableParts;
import org.keywork.doctor.Repair;
import org.keywork.signing.RegistrationKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The key doctor for machines: what became of a pasted text, and how wrong the caller's clock is. Asks no database. */
@RestController
class DiagnosisController {
    /** Four bytes for each character that the doctor looks at, and then some for what JSON escapes. */
    static final int LONGEST_BODY = 512 * 1024;

    /** Beyond that a body isn't even read to be thrown away, which lets its sender hear the answer. */
    private static final int LONGEST_IGNORED = 32 * 1024 * 1024;

    private final KeyDoctor doctor;
    private final DiagnosisTexts texts;
    private final ClockTexts clocks;
    private final Consultations consultations;
    private final JsonMapper json;
    private final Clock clock;

    DiagnosisController(
            KeyDoctor doctor,
            DiagnosisTexts texts,
            ClockTexts clocks,
            Consultations consultations,
            JsonMapper json,
            Clock clock) {
        this.doctor = doctor;
        this.texts = texts;
        this.clocks = clocks;
        this.consultations = consultations;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param repairs what was undone, where that made it a key again
     * @param missing how many characters are missing at least
     * @param key the key, intact or repaired
     */
    private record Answer(
            Finding finding,
            String title,
            String cause,
            String remedy,
            Set<Repair> repairs,
            List<Place> places,
            @Nullable Integer missing,
            @Nullable String key,
            Says says,
            @Nullable ClockAnswer clock) {}

    private record Says(
            @Nullable String id,
            @Nullable String partOfId,
            @Nullable String owner,
            @Nullable String product,
            @Nullable String offer,
            @Nullable String issuer,
            @Nullable String kid,
            @Nullable Instant issuedAt,
            @Nullable Instant notBefore,
            @Nullable Instant expires) {

        static Says of(ReadableParts parts) {
            return new Says(
                    parts.id().orElse(null),
                    parts.partOfId().orElse(null),
                    parts.owner().orElse(null),
                    parts.product().orElse(null),
                    parts.offer().orElse(null),
                    parts.issuer().orElse(null),
                    parts.kid().orElse(null),
                    parts.issuedAt().orElse(null),
                    parts.notBefore().orElse(null),
                    parts.expires().orElse(null));
        }
    }

    /** @param seconds how far the caller's clock is from ours, whichever way */
    private record ClockAnswer(
            Instant ourTime,
            ClockDifference.Direction direction,
            long seconds,
            ClockDifference.Breaks breaks,
            String cause,
            String remedy) {}

    @PostMapping(path = "/api/v1/diagnoses", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> diagnose(HttpServletRequest request) throws IOException {
        consultations.begin(request.getRemoteAddr()).ifPresent(wait -> {
            throw tooMany(wait.toSeconds());
        });
        var body = body(request);
        var text = text(body).orElseThrow(DiagnosisController::unreadable);
        var language = Infos.language(request.getLocales());
        var answer = answer(doctor.examine(text), clock(body, language), language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(answer);
    }

    private Answer answer(Diagnosis diagnosis, Optional<ClockAnswer> clockAnswer, Locale language) {
        return new Answer(
                diagnosis.finding(),
                texts.title(diagnosis, language),
                texts.cause(diagnosis, language),
                texts.remedy(diagnosis, language),
                diagnosis.repairs(),
                diagnosis.places(),
                diagnosis.missing().isPresent() ? diagnosis.missing().getAsInt() : null,
                diagnosis.key().map(RegistrationKey::text).orElse(null),
                Says.of(diagnosis.says()),
                clockAnswer.orElse(null));
    }

    private Optional<ClockAnswer> clock(JsonNode body, Locale language) {
        var time = body.get("clientTime");
        if (time == null || time.isNull()) {
            return Optional.empty();
        }
        var ours = clock.instant();
        var difference = ClockDifference.between(instant(time), ours);
        return Optional.of(new ClockAnswer(
                ours,
                difference.direction(),
                difference.by().toSeconds(),
                difference.breaks(),
                clocks.cause(difference, language),
                clocks.remedy(difference, language)));
    }

    private static Instant instant(JsonNode time) {
        try {
            return OffsetDateTime.parse(time.isString() ? time.asString() : "").toInstant();
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        var input = request.getInputStream();
        var bytes = input.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            input.skip(LONGEST_IGNORED);
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static Optional<String> text(JsonNode body) {
        var text = body.get("text");
        return text != null && text.isString() ? Optional.of(text.asString()) : Optional.empty();
    }

    private static ErrorResponseException unreadable() {
        return new ErrorResponseException(HttpStatus.BAD_REQUEST);
    }

    private static ErrorResponseException tooMany(long seconds) {
        var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refusal.getHeaders().set("Retry-After", String.valueOf(Math.max(1, seconds)));
        return refusal;
    }
}
