package org.keywork.billing;

import java.util.Locale;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.Entitlement;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What sales write on a customer's behalf: quotes, and orders. */
@Service
@Transactional
@PreAuthorize("hasRole('SALES')")
public class QuoteDesk {
    private final CurrentUser user;
    private final Ordering ordering;
    private final OrderRules rules;
    private final Pricing pricing;
    private final BillingProfiles profiles;

    QuoteDesk(CurrentUser user, Ordering ordering, OrderRules rules, Pricing pricing, BillingProfiles profiles) {
        this.user = user;
        this.ordering = ordering;
        this.rules = rules;
        this.pricing = pricing;
        this.profiles = profiles;
    }

    @Transactional(readOnly = true)
    public Optional<OrderRefusal> refusal(OrganizationId organization, WantedOrder wanted) {
        return rules.refusal(organization, wanted);
    }

    /** For how many servers a renewal of it is usually ordered: for all, or for those that others left. */
    @Transactional(readOnly = true)
    public int placesToRenew(Entitlement renewed) {
        return rules.placesToRenew(renewed);
    }

    /** Of a quote or order that isn't refused, with the VAT that these billing details come to. */
    @Transactional(readOnly = true)
    public Price price(
            OrganizationId organization,
            WantedOrder wanted,
            Discount discount,
            BillingDetails billing,
            Locale language) {
        return pricing.price(pricing.lines(organization, wanted, discount, language), billing);
    }

    @Transactional(readOnly = true)
    public Optional<BillingDetails> lastBilling(OrganizationId organization) {
        return profiles.of(organization);
    }

    /** A quote, valid for {@code keywork.billing.quote-validity}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public OrderRequest quote(
            OrganizationId organization,
            WantedOrder wanted,
            BillingDetails billing,
            Discount discount,
            Locale language) {
        return ordering.place(new Ordering.Request(organization, wanted, billing, discount, true, language, user.id()));
    }

    /** An order on the customer's behalf. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public OrderRequest order(
            OrganizationId organization,
            WantedOrder wanted,
            BillingDetails billing,
            Discount discount,
            Locale language) {
        return ordering.place(
                new Ordering.Request(organization, wanted, billing, discount, false, language, user.id()));
    }

    /** Turns a quote into an order, on the customer's behalf and just as it was quoted. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public OrderRequest orderQuoted(OrderId quote) {
        return ordering.order(quote, order -> QuoteToOrder.asQuoted(order.wanted(), order.billing()), user.id());
    }
}
