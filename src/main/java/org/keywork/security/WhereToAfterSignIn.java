package org.keywork.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Back to the page that asked for the sign-in; else customers to their dashboard, staff to the start page. */
class WhereToAfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {
    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var target = super.determineTargetUrl(request, response, authentication);
        var isCustomer = authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_CUSTOMER".equals(authority.getAuthority()));
        return target.equals(getDefaultTargetUrl()) && isCustomer ? "/dashboard" : target;
    }
}
