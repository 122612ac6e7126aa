package org.keywork.billing;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrderRepository extends Repository<Order, OrderId> {
    Order saveAndFlush(Order order);

    Optional<Order> findById(OrderId id);

    Optional<Order> findByIdAndOrganization(OrderId id, OrganizationId organization);

    /** The latest first. */
    @Query(
            "select o from Order o left join fetch o.price.lines where o.organization = :organization order by o.placedAt desc")
    List<Order> findWithLines(OrganizationId organization);

    @Query("select o from Order o left join fetch o.chosen.chosen where o.organization = :organization")
    List<Order> findWithServers(OrganizationId organization);

    Optional<Order> findByOpenFor(UUID subscription);

    @Query("""
            select distinct o from Order o join o.chosen.chosen server
            where o.organization = :organization and server.openFor in :servers""")
    List<Order> findOpenFor(OrganizationId organization, Collection<UUID> servers);

    List<Order> findByGrantedOrderByPeriodBeginDesc(SubscriptionId granted);

    /** Whether something is owed, and due before that day, for a period that has begun there. */
    @Query("""
            select count(o) > 0 from Order o where o.granted in :granted and o.state = OrderState.ACCEPTED
            and o.debt.balanceCents > 0 and o.debt.dueOn < :vendorsDay and o.periodBegin <= :there""")
    boolean isOverdueFor(Collection<SubscriptionId> granted, LocalDate vendorsDay, LocalDate there);

    /** The accepted orders that paid for its periods, in the order of their days. */
    @Query("""
            select o from Order o where o.granted = :granted and o.state = OrderState.ACCEPTED
            order by o.periodBegin""")
    List<Order> periodsOf(SubscriptionId granted);

    @Query("""
            select o.granted from Order o where o.subject.kind = OrderKind.UPGRADE and o.state = OrderState.ACCEPTED
            and o.subject.subscription = :subscription""")
    List<SubscriptionId> upgradesOf(SubscriptionId subscription);

    @Query("""
            select o.subject.subscription from Order o where o.subject.kind = OrderKind.UPGRADE and o.state = OrderState.ACCEPTED
            and o.granted = :granted""")
    List<SubscriptionId> upgradedFrom(SubscriptionId granted);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Order o where o.id = :id")
    Optional<Order> lock(OrderId id);
}
