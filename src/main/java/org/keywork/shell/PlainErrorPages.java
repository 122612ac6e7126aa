package org.keywork.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** The page for failures before any view: same look, no scripts. Errors of the APIs aren't its business. */
@Component
class PlainErrorPages implements ErrorViewResolver {
    private final Texts texts;
    private final String page;

    PlainErrorPages(Texts texts) throws IOException {
        this.texts = texts;
        this.page = new ClassPathResource("pages/error.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/") ? null : new ModelAndView(view(request, status, path));
    }

    private View view(HttpServletRequest request, HttpStatus status, String path) {
        var language =
                Languages.browser(request.getCookies(), request.getHeader("Accept-Language"), request.getLocales());
        var failure = failure(request, status, path);
        return (model, ignored, response) -> write(response, language, failure);
    }

    private static Failure failure(HttpServletRequest request, HttpStatus status, String path) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            return Failure.logged(cause, path);
        }
        if (status == HttpStatus.NOT_FOUND || isRefusedPage(request, status)) {
            return new Failure("shell.error.not-found", HttpServletResponse.SC_NOT_FOUND, "");
        }
        return new Failure(status.is4xxClientError() ? "shell.error.refused" : "shell.error.ours", status.value(), "");
    }

    /** A page that may not be opened looks as if it weren't there. */
    private static boolean isRefusedPage(HttpServletRequest request, HttpStatus status) {
        return status == HttpStatus.FORBIDDEN && "GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    private void write(HttpServletResponse response, Locale language, Failure failure) throws IOException {
        var reference = failure.shortId().isEmpty()
                ? ""
                : texts.get(language, "shell.error.reference") + " " + failure.shortId();
        response.setStatus(failure.status());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(page.replace("{language}", language.getLanguage())
                        .replace("{title}", escaped(language, failure.titleKey()))
                        .replace("{text}", escaped(language, failure.textKey()))
                        .replace("{reference}", HtmlUtils.htmlEscape(reference, StandardCharsets.UTF_8.name()))
                        .replace("{way-on}", escaped(language, "shell.to-start")));
    }

    private String escaped(Locale language, String key) {
        return HtmlUtils.htmlEscape(texts.get(language, key), StandardCharsets.UTF_8.name());
    }
}
