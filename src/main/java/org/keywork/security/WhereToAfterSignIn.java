package org.keywork.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.keywork.shell.StartPage;
import org.springframework.security.core.Authentication;

/** Back to the page that asked for the sign-in; else to where each begins. */
class WhereToAfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {
    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var target = super.determineTargetUrl(request, response, authentication);
        return target.equals(getDefaultTargetUrl())
                ? StartPage.of(authentication).map(StartPage::path).orElse(target)
                : target;
    }
}
