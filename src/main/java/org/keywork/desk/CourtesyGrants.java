package org.keywork.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.account.People;
import org.keywork.account.UserId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was given by courtesy, by whom, and why. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SALES')")
public class CourtesyGrants {
    private final JdbcClient jdbc;
    private final People people;

    CourtesyGrants(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @param grantedBy the name of who did, as far as known */
    public record Grant(SubscriptionId subscription, int days, String reason, String grantedBy, Instant grantedAt) {}

    /** Of each of its subscriptions that was given any, in the order in which they were. */
    public Map<SubscriptionId, List<Grant>> of(OrganizationId organization) {
        return jdbc
                .sql("""
                select g.subscription_id, g.days, g.reason, g.granted_by, g.granted_at from courtesy_grant g
                join subscription s on s.id = g.subscription_id where s.organization_id = ? order by g.id""")
                .param(organization.value())
                .query((row, number) -> new Grant(
                        new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                        row.getInt("days"),
                        row.getString("reason"),
                        name(row.getString("granted_by")),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Grant::subscription));
    }

    private String name(String actor) {
        return UserId.ofActor(actor)
                .flatMap(people::find)
                .map(Organizations.Contact::name)
                .orElse(actor);
    }
}
