package org.keywork.security;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.keywork.account.SignedInUser;
import org.keywork.audit.Act;
import org.keywork.audit.AuditWhenPossible;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Tells the audit record who signs in and out, and what is refused to somebody who is signed in: pages, services, addresses. */
@Configuration(proxyBeanMethods = false)
class SignInsAndRefusals implements LogoutHandler {
    private static final int LONGEST = 150;

    private final AuditWhenPossible audit;
    private final SecurityContextHolderStrategy current;

    SignInsAndRefusals(AuditWhenPossible audit, SecurityContextHolderStrategy current) {
        this.audit = audit;
        this.current = current;
    }

    /** Without it, what a service refuses is told to nobody. */
    @Bean
    static AuthorizationEventPublisher refusals(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    NavigationAccessControlConfigurer navigationAccessControlConfigurerCustomizer() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withDecisionResolver(this::resolve);
    }

    @EventListener
    void on(AuthenticationSuccessEvent signedIn) {
        person(signedIn.getAuthentication()).ifPresent(person -> audit.note(act(person, "sign-in.succeeded")));
    }

    /** Vaadin ends the session before anybody is told of a sign-out by an event. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        person(authentication).ifPresent(person -> audit.note(act(person, "sign-out")));
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> denied) {
        person(denied.getAuthentication().get()).ifPresent(person -> refused(person, what(denied.getObject())));
    }

    private AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext navigation) {
        var result = new DefaultAccessCheckDecisionResolver().resolve(results, navigation);
        if (result.decision() != AccessCheckDecision.ALLOW && navigation.isNavigating()) {
            person(current.getContext().getAuthentication())
                    .ifPresent(person ->
                            refused(person, "page:/" + navigation.getLocation().getPath()));
        }
        return result;
    }

    private void refused(SignedInUser person, String what) {
        audit.note(about(person, new Act(person.id().toString(), "access.refused", plain(what), Map.of()))
                .with(Act.Result.REFUSED));
    }

    private static Act act(SignedInUser person, String action) {
        return about(person, Act.of(person.id(), action, "user:" + person.id()));
    }

    private static Act about(SignedInUser person, Act act) {
        return person.organization() == null
                ? act
                : act.concerning(person.organization().value());
    }

    private static String what(Object refused) {
        return switch (refused) {
            case MethodInvocation call ->
                "service:" + call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            case RequestAuthorizationContext request ->
                "address:" + request.getRequest().getRequestURI();
            case HttpServletRequest request -> "address:" + request.getRequestURI();
            default -> "service:" + refused.getClass().getSimpleName();
        };
    }

    /** What somebody typed, as far as it is needed to know it again. */
    private static String plain(String what) {
        var text = new StringBuilder();
        what.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Optional<SignedInUser> person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser person
                ? Optional.of(person)
                : Optional.empty();
    }
}
