package org.keywork.desk.ui;

import com.vaadin.flow.router.QueryParameters;
import org.keywork.account.OrganizationId;
import org.keywork.billing.OrderId;
import org.keywork.subscription.SubscriptionId;

/** Where the sales desk's pages are. */
final class SalesPages {
    static final String DESK = "sales";
    static final String ORDERS = DESK + "/orders";
    static final String TRIALS = DESK + "/trials";
    static final String ORGANIZATIONS = DESK + "/organizations";
    static final String QUOTE = DESK + "/quote";
    static final String ENDING = DESK + "/ending";

    private SalesPages() {}

    static String to(OrderId order) {
        return ORDERS + "/" + order;
    }

    static String to(OrganizationId organization) {
        return ORGANIZATIONS + "/" + organization;
    }

    static String quoteFor(OrganizationId organization) {
        return QUOTE + "?organization=" + organization;
    }

    /** Where a renewal of that is quoted. */
    static String quoteFor(OrganizationId organization, SubscriptionId renewed) {
        return quoteFor(organization) + "&renew=" + renewed;
    }

    static QueryParameters forOrganization(OrganizationId organization) {
        return QueryParameters.of("organization", organization.toString());
    }
}
