package org.keywork.subscription;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keywork.account.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of subscriptions. */
@Component
@Transactional(readOnly = true)
public class Subscriptions {
    private final SubscriptionRepository subscriptions;
    private final SubscriptionProperties settings;

    Subscriptions(SubscriptionRepository subscriptions, SubscriptionProperties settings) {
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    /** How many servers a new organization may run on the free offer. Asks no database. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int freeServers() {
        return settings.freeServers();
    }

    public Optional<Entitlement> find(SubscriptionId id) {
        return subscriptions.findById(id).map(Subscription::entitlement);
    }

    /** Those of the ids that there are, by id. */
    public Map<SubscriptionId, Entitlement> find(Collection<SubscriptionId> ids) {
        return subscriptions.findByIdIn(ids).stream()
                .map(Subscription::entitlement)
                .collect(Collectors.toMap(Entitlement::id, Function.identity()));
    }

    /** Every subscription of an organization, the one that began last first. */
    public List<Entitlement> of(OrganizationId organization) {
        return subscriptions.findByOrganizationOrderByBeginDateDesc(organization).stream()
                .map(Subscription::entitlement)
                .toList();
    }

    /** The free subscription that every confirmed organization has. */
    public Entitlement freeOf(OrganizationId organization) {
        return subscriptions
                .findByFreeFor(organization.value())
                .map(Subscription::entitlement)
                .orElseThrow(() -> new IllegalStateException("Organization " + organization + " has no free offer"));
    }

    /**
     * The same, held until the transaction ends: whoever counts and adds servers in between does so alone, on any node.
     *
     * <p>Whoever holds rows of more than one kind, or several of one, takes them in this order, so that no two ever wait for
     * each other:
     *
     * <ol>
     *   <li>the order or invitation
     *   <li>trials, by id
     *   <li>subscriptions: trials', the organization's free one, paid ones by id; several at once by {@link #holdAll}
     *   <li>servers, by id, and what hangs on them: keys, contacts
     *   <li>quotas and number series
     *   <li>persons of the audit record who act for the first time, by id, just before the commit
     *   <li>the head of the change signals
     *   <li>the head of the audit record, last of all
     * </ol>
     *
     * A row that this very transaction added is nobody else's to wait for, and may come at any time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entitlement hold(SubscriptionId id) {
        return subscriptions
                .lock(id)
                .map(Subscription::entitlement)
                .orElseThrow(() -> new IllegalStateException("There is no subscription " + id));
    }

    /** Several, held in the order that {@link #hold} tells; by id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<SubscriptionId, Entitlement> holdAll(Collection<SubscriptionId> ids) {
        return subscriptions.lockAll(ids).stream()
                .map(Subscription::entitlement)
                .collect(Collectors.toMap(Entitlement::id, Function.identity()));
    }
}
