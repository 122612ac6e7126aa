package org.keywork.subscription;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubscriptionRepository extends Repository<Subscription, SubscriptionId> {
    Subscription save(Subscription subscription);

    Subscription saveAndFlush(Subscription subscription);

    Optional<Subscription> findById(SubscriptionId id);

    List<Subscription> findByIdIn(Collection<SubscriptionId> ids);

    List<Subscription> findByOrganizationOrderByBeginDateDesc(OrganizationId organization);

    Optional<Subscription> findByFreeFor(UUID organization);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Subscription s where s.id = :id")
    Optional<Subscription> lock(SubscriptionId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Subscription s where s.id in :ids
            order by case s.kind when TRIAL then 0 when FREE then 1 else 2 end, s.id""")
    List<Subscription> lockAll(Collection<SubscriptionId> ids);
}
