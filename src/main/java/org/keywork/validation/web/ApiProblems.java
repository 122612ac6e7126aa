package org.keywork.validation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.keywork.shell.ShortIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers machines as JSON whatever happens under {@code /api}, and whatever they say to accept. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final ApiFailures failures;

    ApiProblems(ApiFailures failures) {
        this.failures = failures;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(Exception failure, HttpServletRequest request) throws Exception {
        var path = request.getRequestURI();
        if (!ApiFailures.isApi(path)) {
            throw failure;
        }
        var status = status(failure, path);
        var answer = failures.answer(path, status, Infos.language(request.getLocales()), request.getRemoteAddr());
        return ResponseEntity.status(status)
                .headers(headers(failure))
                .contentType(answer.type())
                .body(answer.body());
    }

    private static HttpHeaders headers(Exception failure) {
        return failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }

    private static int status(Exception failure, String path) {
        if (failure instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        if (failure instanceof RequestRejectedException) {
            return 400; // a header has characters that Spring Security doesn't hand on
        }
        log.error("{} at {}", ShortIds.next(), path, failure);
        return 500;
    }
}
