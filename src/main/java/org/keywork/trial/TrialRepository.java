package org.keywork.trial;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keywork.account.OrganizationId;
import org.keywork.subscription.SubscriptionId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TrialRepository extends Repository<Trial, TrialId> {
    Trial saveAndFlush(Trial trial);

    Optional<Trial> findById(TrialId id);

    List<Trial> findByIdIn(Collection<TrialId> ids);

    Optional<Trial> findByOnceKey(String onceKey);

    Optional<Trial> findBySubscription(SubscriptionId subscription);

    List<Trial> findByOrganizationOrderByRequestedAtDesc(OrganizationId organization);

    List<Trial> findByOrganizationAndStateOrderByRequestedAt(OrganizationId organization, TrialState state);

    List<Trial> findByStateOrderByRequestedAt(TrialState state);

    List<Trial> findBySubscriptionIn(Collection<SubscriptionId> subscriptions);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Trial t where t.id = :id")
    Optional<Trial> lock(TrialId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Trial t where t.organization = :organization and t.state = TrialState.RUNNING order by t.id")
    List<Trial> lockRunning(OrganizationId organization);
}
