package org.keywork.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganizationRecords extends Repository<OrganizationRecord, OrganizationId> {
    OrganizationRecord save(OrganizationRecord organization);

    Optional<OrganizationRecord> findById(OrganizationId id);

    /** For what may happen to an organization only once at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OrganizationRecord o where o.id = :id")
    Optional<OrganizationRecord> lock(OrganizationId id);
}
