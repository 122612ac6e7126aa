package org.keywork.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.keywork.shell.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that a laptop's portal starts with. Their password is in the README: no production has them. */
@Component
public class DemoAccounts implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);
    private static final String PASSWORD = "demo-portal-2026";
    private static final EmailAddress CUSTOMER = new EmailAddress("customer@example.com");
    private static final List<Staff> STAFF = List.of(
            new Staff("Sam Sales", "sales@example.com", Role.SALES),
            new Staff("Sasha Support", "support@example.com", Role.SUPPORT),
            new Staff("Alex Admin", "admin@example.com", Role.ADMIN));

    private final DemoProperties settings;
    private final PortalProperties portal;
    private final Users users;
    private final OrganizationRecords organizations;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private record Staff(String name, String email, Role role) {}

    DemoAccounts(
            DemoProperties settings,
            PortalProperties portal,
            Users users,
            OrganizationRecords organizations,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.portal = portal;
        this.users = users;
        this.organizations = organizations;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this database holds an account whose password everybody can read. */
    public boolean exist() {
        return users.existsByDemoTrue();
    }

    /** Makes those that are missing. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (settings.enabled()) {
            makeCustomer();
            STAFF.forEach(this::makeStaff);
        }
    }

    @EventListener
    void tell(ApplicationReadyEvent started) {
        if (settings.enabled()) {
            log.info(
                    """
                    Keywork is at {} in laptop mode. Sign in with the password {} as
                        {}  (a customer, of Acme)
                        {}""",
                    portal.baseUrl(),
                    PASSWORD,
                    CUSTOMER,
                    String.join(", ", STAFF.stream().map(Staff::email).toList()));
        }
    }

    private void makeCustomer() {
        if (users.existsByEmail(CUSTOMER.value())) {
            return;
        }
        var now = clock.instant();
        var acme = organizations.save(
                new OrganizationRecord(new DisplayName("Acme"), Locale.ENGLISH, ZoneId.of("Europe/Paris"), now));
        var name = new DisplayName("Casey Customer");
        users.save(UserRecord.owner(acme.id(), name, CUSTOMER, hash(), Locale.ENGLISH, now)
                .forDemonstration());
        events.publishEvent(new OrganizationRegistered(acme.id()));
    }

    private void makeStaff(Staff staff) {
        if (!users.existsByEmail(staff.email())) {
            users.save(UserRecord.staff(
                            new DisplayName(staff.name()),
                            new EmailAddress(staff.email()),
                            hash(),
                            Locale.ENGLISH,
                            staff.role(),
                            clock.instant())
                    .forDemonstration());
        }
    }

    private String hash() {
        return passwords.hash(PASSWORD).orElseThrow(() -> new IllegalStateException("No turn to hash at start"));
    }
}
