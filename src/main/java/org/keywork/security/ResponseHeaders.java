package org.keywork.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The headers by which browsers keep a page to itself. HSTS is added where the request came by https. */
final class ResponseHeaders {
    /** Until Vaadin 25.4 its pages need inline scripts and styles, and eval. */
    static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static final String API = "default-src 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Before the page is written: Spring MVC forwards to Vaadin's servlet, after which it would be too late. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private ResponseHeaders() {}

    static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(EAGER);
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGES));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
        headers.addHeaderWriter((request, response) ->
                response.setHeader("Referrer-Policy", carriesSecret(request) ? "no-referrer" : "same-origin"));
    }

    static void ofApi(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(EAGER);
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(API));
        headers.addHeaderWriter((request, response) -> response.setHeader("Referrer-Policy", "no-referrer"));
    }

    private static boolean carriesSecret(HttpServletRequest request) {
        var page = request.getRequestURI().substring(request.getContextPath().length());
        return page.startsWith("/confirm/") || page.startsWith("/reset-password/");
    }
}
