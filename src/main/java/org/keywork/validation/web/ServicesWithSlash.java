package org.keywork.validation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers {@code //api/…} as {@code /api/…}: what GLPI asks where somebody ended {@code GLPI_NETWORK_SERVICES} with a slash
 * (contract 5). Any other doubled slash is refused, as ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServicesWithSlash extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String DOUBLED = "//api/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request.getRequestURI().startsWith(DOUBLED) ? new OneSlash(request) : request, response);
    }

    private static class OneSlash extends HttpServletRequestWrapper {
        OneSlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().substring(1);
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return url.deleteCharAt(url.lastIndexOf(DOUBLED));
        }
    }
}
