package org.keywork.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganizationRecords extends Repository<OrganizationRecord, OrganizationId> {
    OrganizationRecord save(OrganizationRecord organization);

    Optional<OrganizationRecord> findById(OrganizationId id);
}
