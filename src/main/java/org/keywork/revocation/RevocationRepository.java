package org.keywork.revocation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevocationRepository extends Repository<Revocation, RevocationId> {
    Revocation saveAndFlush(Revocation revocation);

    Optional<Revocation> findById(RevocationId id);

    boolean existsByReplaces(RevocationId replaced);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Revocation r where r.id = :id")
    Optional<Revocation> lock(RevocationId id);
}
