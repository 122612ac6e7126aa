package org.keywork.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Links extends Repository<MailedLinkRecord, String> {
    MailedLinkRecord save(MailedLinkRecord link);

    Optional<MailedLinkRecord> findById(String tokenHash);

    /** Uses the link up, and says whether this call did: of several at once, one does. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update MailedLinkRecord l set l.usedAt = :now
            where l.tokenHash = :tokenHash and l.usedAt is null and l.expiresAt > :now""")
    int use(String tokenHash, Instant now);

    /** With one link used, the others that were mailed to the same person for this are too. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update MailedLinkRecord l set l.usedAt = :now where l.user = :user and l.usedAt is null")
    int useAllOf(UserId user, Instant now);

    @Modifying
    @Query("delete from MailedLinkRecord l where l.expiresAt < :moment")
    int forgetThoseEndedBefore(Instant moment);
}
