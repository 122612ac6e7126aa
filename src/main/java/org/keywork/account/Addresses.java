package org.keywork.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Addresses extends Repository<AddressRecord, AddressId> {
    AddressRecord saveAndFlush(AddressRecord address);

    List<AddressRecord> findByOrganizationOrderByEmail(OrganizationId organization);

    Optional<AddressRecord> findByIdAndOrganization(AddressId id, OrganizationId organization);

    boolean existsByOrganizationAndEmail(OrganizationId organization, String email);

    int countByOrganization(OrganizationId organization);

    void delete(AddressRecord address);
}
