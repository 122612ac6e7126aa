package org.keywork.validation.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keywork.shell.ShortAddress;
import org.keywork.validation.Damage;
import org.keywork.validation.Validation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What machines get where no controller answers: an RFC 9457 problem; and where a registration couldn't be read, the whole
 * {@code /info} object, because GLPI takes that for an answer and anything else for an outage.
 */
@Component
class ApiFailures {
    private final Validation validation;
    private final Infos infos;
    private final JsonMapper json;

    ApiFailures(Validation validation, Infos infos, JsonMapper json) {
        this.validation = validation;
        this.infos = infos;
        this.json = json;
    }

    record Answer(MediaType type, byte[] body) {}

    static boolean isApi(@Nullable String path) {
        var mended = path == null ? "" : ServicesWithSlash.mended(path);
        return mended.equals("/api") || mended.startsWith("/api/");
    }

    private static boolean isInfo(String path) {
        var mended = ServicesWithSlash.mended(path);
        return mended.equals("/api/registration/info") || mended.equals("/api/registration/info/");
    }

    /** Where the request was read, or almost. */
    Answer answer(String path, int status, Locale language, String address) {
        return isInfo(path) && status == HttpStatus.BAD_REQUEST.value()
                ? unreadable(Damage.LINE_BREAK, language, address)
                : problem(status);
    }

    /** @param path null where not even the request line could be read */
    Answer unreadableAt(@Nullable String path, Damage damage, int status, Locale language, String address) {
        return path == null || isInfo(path) ? unreadable(damage, language, address) : problem(status);
    }

    private Answer unreadable(Damage damage, Locale language, String address) {
        var info = infos.of(validation.unreadable(damage, ShortAddress.of(address), language), language);
        return new Answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(info));
    }

    /** Says no more than the status: what was sent, and what went wrong inside, isn't repeated. */
    private Answer problem(int status) {
        return new Answer(MediaType.APPLICATION_PROBLEM_JSON, json.writeValueAsBytes(ProblemDetail.forStatus(status)));
    }
}
