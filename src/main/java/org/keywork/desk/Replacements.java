package org.keywork.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What upgraded subscriptions were replaced by. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SALES')")
public class Replacements {
    private final JdbcClient jdbc;

    Replacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The offer that the last of its servers went on to, of each that was upgraded. */
    public Map<SubscriptionId, OfferReference> of(OrganizationId organization) {
        var replaced = new HashMap<SubscriptionId, OfferReference>();
        jdbc.sql("""
                select subscription_id, product from customer_order
                where organization_id = ? and kind = 'UPGRADE' and state = 'ACCEPTED' order by decided_at""")
                .param(organization.value())
                .query((row, number) -> Map.entry(
                        new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                        new OfferReference(row.getString("product"))))
                .list()
                .forEach(upgrade -> replaced.put(upgrade.getKey(), upgrade.getValue()));
        return replaced;
    }
}
