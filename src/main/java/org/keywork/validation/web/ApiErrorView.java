package org.keywork.validation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** JSON even for a caller of {@code /api} who asks for HTML and was refused before Spring MVC. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrorView implements ErrorViewResolver {
    private final ApiFailures failures;

    ApiErrorView(ApiFailures failures) {
        this.failures = failures;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!ApiFailures.isApi(path)) {
            return null;
        }
        var answer =
                failures.answer(path, status.value(), Infos.language(request.getLocales()), request.getRemoteAddr());
        return new ModelAndView((ignored, asked, response) -> {
            response.setContentType(answer.type().toString());
            response.getOutputStream().write(answer.body());
        });
    }
}
