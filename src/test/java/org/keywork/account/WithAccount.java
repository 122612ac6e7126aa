package org.keywork.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.Optional;
import org.keywork.Acting;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as one of the portal's accounts, by default the demo customer, so that {@link CurrentUser} knows them. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithAccount.Factory.class)
public @interface WithAccount {
    String value() default "customer@example.com";

    class Factory implements WithSecurityContextFactory<WithAccount> {
        private final Users users;
        private final OrganizationRecords organizations;
        private final Clock clock;

        Factory(Users users, OrganizationRecords organizations, Clock clock) {
            this.users = users;
            this.organizations = organizations;
            this.clock = clock;
        }

        @Override
        public SecurityContext createSecurityContext(WithAccount account) {
            return new Acting(person(account.value())).context();
        }

        SignedInUser person(String email) {
            var user = users.findByEmail(email).orElseThrow();
            var organization = Optional.ofNullable(user.organization()).flatMap(organizations::findById);
            return SignedInUser.of(user, organization, clock.instant());
        }
    }
}
