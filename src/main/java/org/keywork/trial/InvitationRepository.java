package org.keywork.trial;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, InvitationId> {
    Invitation saveAndFlush(Invitation invitation);

    @Query("select i from Invitation i where i.tokenHash = :hash or i.mailedHash = :hash")
    Optional<Invitation> findByLink(String hash);

    List<Invitation> findByOrderByIssuedAtDesc(Limit limit);

    Optional<Invitation> findByOpenFor(String email);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.openFor = :email")
    Optional<Invitation> lockOpenFor(String email);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.id = :id")
    Optional<Invitation> lock(InvitationId id);
}
