package org.keywork.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignUps extends Repository<SignUpRecord, SignUpId> {
    SignUpRecord save(SignUpRecord signUp);

    Optional<SignUpRecord> findById(SignUpId id);

    @Modifying
    @Query("delete from SignUpRecord s where s.requestedAt < :moment")
    int forgetThoseBefore(Instant moment);
}
