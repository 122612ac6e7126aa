package org.keywork.account;

import java.time.Clock;
import java.util.function.Supplier;
import org.keywork.Acting;
import org.springframework.context.ApplicationContext;

/** Does something as one of the portal's accounts, for tests in which several people act in turn. */
public final class Persona {
    private final ApplicationContext portal;
    private final String email;

    private Persona(ApplicationContext portal, String email) {
        this.portal = portal;
        this.email = email;
    }

    public static Persona of(ApplicationContext portal, String email) {
        return new Persona(portal, email);
    }

    public <T> T does(Supplier<T> work) {
        var accounts = new WithAccount.Factory(
                portal.getBean(Users.class), portal.getBean(OrganizationRecords.class), portal.getBean(Clock.class));
        return new Acting(accounts.person(email)).on(portal, work);
    }

    public OrganizationId organization() {
        return does(() -> portal.getBean(CurrentUser.class).organization());
    }
}
