package org.keywork;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.keywork.account.OrganizationId;
import org.keywork.account.OrganizationRegistered;
import org.keywork.account.Role;
import org.keywork.account.SignedInUser;
import org.keywork.account.UserId;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A customer for tests that commit: an organization with the free offer, and someone signed in for it on any thread that
 * asks. {@link #leave} takes all of it away again.
 */
public final class Customer {
    private final ApplicationContext portal;
    private final Acting person;

    private Customer(ApplicationContext portal, SignedInUser person) {
        this.portal = portal;
        this.person = new Acting(person);
    }

    /** A new organization. */
    public static Customer of(ApplicationContext portal) {
        var organization = new OrganizationId(UUID.randomUUID());
        portal.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            portal.getBean(JdbcClient.class)
                    .sql(
                            "insert into organization (id, name, language, zone, created_at, version) values (?,?,?,?,?,0)")
                    .params(
                            organization.value(),
                            "Org " + organization,
                            "en",
                            "Europe/Paris",
                            Instant.now().atOffset(ZoneOffset.UTC))
                    .update();
            portal.publishEvent(new OrganizationRegistered(organization));
        });
        return new Customer(
                portal,
                new SignedInUser(
                        new UserId(UUID.randomUUID()),
                        organization,
                        "someone@example.org",
                        "Someone",
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Paris"),
                        Set.of(Role.CUSTOMER),
                        Instant.now(),
                        Instant.EPOCH));
    }

    public OrganizationId organization() {
        return Objects.requireNonNull(person.person().organization());
    }

    /** Does it as this customer, on the thread that calls. */
    public <T> T does(Supplier<T> work) {
        return on(portal, work);
    }

    /** The same with the beans of another node. */
    public <T> T on(ApplicationContext node, Supplier<T> work) {
        return person.on(node, work);
    }

    public AssetId addsServer(String name) {
        return does(() -> ((AddRequest.Done)
                        portal.getBean(MyAssets.class).add(new NewServer(name, Optional.empty(), Optional.empty())))
                .server());
    }

    /** Deletes the organization and everything of it. */
    public void leave() {
        var jdbc = portal.getBean(JdbcClient.class);
        for (var table : new String[] {"check_in", "asset_contact", "asset_move", "registration_key"}) {
            jdbc.sql("delete from " + table + " where asset_id in (select id from asset where organization_id = ?)")
                    .param(organization().value())
                    .update();
        }
        for (var table : new String[] {"asset", "subscription"}) {
            jdbc.sql("delete from " + table + " where organization_id = ?")
                    .param(organization().value())
                    .update();
        }
        jdbc.sql("delete from organization where id = ?")
                .param(organization().value())
                .update();
    }
}
