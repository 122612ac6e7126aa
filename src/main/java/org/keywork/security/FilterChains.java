package org.keywork.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.keywork.account.People;
import org.keywork.audit.AuditWhenPossible;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Machines come in by {@code /api}, without a session and without ever being sent to a page; people by all the rest. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class FilterChains {
    /** Spring Security would time each filter of each request, a sixth of what an answer costs, and nobody reads that. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * The firewall's own rule for the values of headers, which hold no character beyond Latin-1: no control characters but the
     * tabulator. Its regular expression takes longer over a registration key than the whole decision about it.
     */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(FilterChains::isWithoutControlCharacters);
        return firewall;
    }

    private static boolean isWithoutControlCharacters(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i)) && value.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(ResponseHeaders::ofApi)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionProperties sessions,
            People people,
            AuditWhenPossible audit,
            SignInsAndRefusals signOuts,
            SecurityContextHolderStrategy current,
            Clock clock) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new WhereToAfterSignIn());
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/styles/**", "/actuator/health/**", "/dev/mailbox", "/calendar/**")
                        .permitAll()
                        .requestMatchers("/assets", "/assets/**") // Vaadin takes these for public files
                        .authenticated())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class, "/")
                        .addLogoutHandler(signOuts)
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(new SignInRefused(people, audit)))
                .addFilterBefore(
                        new SessionLimits(sessions.limit(), people, current, clock),
                        UsernamePasswordAuthenticationFilter.class)
                .headers(ResponseHeaders::ofPages)
                .build();
    }
}
