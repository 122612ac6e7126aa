package org.keywork.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Users extends Repository<UserRecord, UserId> {
    UserRecord save(UserRecord user);

    UserRecord saveAndFlush(UserRecord user);

    Optional<UserRecord> findById(UserId id);

    Optional<UserRecord> findByEmail(String email);

    Optional<UserRecord> findFirstByOrganizationAndMembership(OrganizationId organization, Membership membership);

    List<UserRecord> findByOrganizationOrderByEmail(OrganizationId organization);

    boolean existsByOrganizationAndEmail(OrganizationId organization, String email);

    boolean existsByEmail(String email);

    boolean existsByDemoTrue();
}
