package org.keywork.validation.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11InputBuffer;
import org.jspecify.annotations.Nullable;
import org.keywork.shell.Texts;
import org.keywork.validation.Damage;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers requests that Tomcat itself refuses before any filter, because a header has a line break, a NUL or too many bytes:
 * a key wrapped on its way still gets the answer that tells why (contract 2.3).
 */
class UnreadableRequests extends ErrorReportValve {
    private final ApiFailures failures;
    private final Texts texts;

    UnreadableRequests(ApiFailures failures, Texts texts) {
        this.failures = failures;
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var mayWrite = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, mayWrite);
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !mayWrite.get()) {
            return;
        }
        try {
            write(response, answer(request, response.getStatus()));
        } catch (IOException e) {
            container.getLogger().debug("The caller is gone", e);
        }
    }

    private ApiFailures.Answer answer(Request request, int status) {
        var path = request.getRequestURI();
        var language = Infos.language(request.getLocales());
        if (path != null && !ApiFailures.isApi(path)) {
            return page(status, language);
        }
        var damage = isTooLong(request) ? Damage.TOO_LONG : Damage.LINE_BREAK;
        return failures.unreadableAt(path, damage, status, language, request.getRemoteAddr());
    }

    /** Tomcat says so in its log only; but then the headers fill what it allows for them. */
    private static boolean isTooLong(Request request) {
        return request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer input
                && request.getConnector().getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol
                && input.getByteBuffer().limit() >= protocol.getMaxHttpRequestHeaderSize();
    }

    private ApiFailures.Answer page(int status, Locale language) {
        var key = status < 500 ? "shell.error.refused" : "shell.error.ours";
        var html = "<!doctype html><html lang=\"" + language + "\"><title>" + text(language, key + ".title")
                + "</title><h1>" + text(language, key + ".title") + "</h1><p>" + text(language, key) + "</p></html>";
        return new ApiFailures.Answer(MediaType.TEXT_HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    private String text(Locale language, String key) {
        return HtmlUtils.htmlEscape(texts.get(language, key), StandardCharsets.UTF_8.name());
    }

    private static void write(Response response, ApiFailures.Answer answer) throws IOException {
        response.setContentType(answer.type().toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
        response.finishResponse();
    }
}
