package org.keywork.billing;

import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The billing details that each organization used last, so that nobody types them twice; the order’s own number isn’t. */
@Component
class BillingProfiles {
    private final JdbcClient jdbc;

    BillingProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BillingDetails> of(OrganizationId organization) {
        return jdbc.sql("select details from billing_profile where organization_id = ?")
                .param(organization.value())
                .query(String.class)
                .optional()
                .map(BillingDetailsJson::read)
                .map(BillingDetails::withoutPurchaseOrder);
    }

    /** Of two at once, one is remembered. */
    @Transactional
    public void remember(OrganizationId organization, BillingDetails details) {
        var stored = BillingDetailsJson.write(details);
        var updated = jdbc.sql("update billing_profile set details = ? where organization_id = ?")
                .param(stored)
                .param(organization.value())
                .update();
        if (updated == 0) {
            jdbc.sql("""
                    insert into billing_profile (organization_id, details) select id, ? from organization where id = ?
                    and not exists (select 1 from billing_profile where organization_id = ?)""")
                    .param(stored)
                    .param(organization.value())
                    .param(organization.value())
                    .update();
        }
    }
}
