package org.keywork.validation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers {@code //api/…} as {@code /api/…}: what GLPI asks where somebody ended {@code GLPI_NETWORK_SERVICES} with a slash
 * (contract 5). A doubled slash anywhere else is refused, as ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServicesWithSlash extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern MORE_THAN_ONE = Pattern.compile("^/+(?=/)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        chain.doFilter(path.startsWith("//") && ApiFailures.isApi(path) ? new OneSlash(request) : request, response);
    }

    /** The path as if it began with one slash. */
    static String mended(String path) {
        return path.startsWith("//") ? MORE_THAN_ONE.matcher(path).replaceFirst("") : path;
    }

    private static class OneSlash extends HttpServletRequestWrapper {
        OneSlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return mended(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            var begin = url.length() - super.getRequestURI().length();
            return url.replace(begin, url.length(), getRequestURI());
        }
    }
}
