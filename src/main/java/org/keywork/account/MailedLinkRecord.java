package org.keywork.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A secret that was mailed, known by its hash only; good once, until it ends. */
@Entity
@Table(name = "mailed_link")
class MailedLinkRecord {
    @Id
    private String tokenHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "sign_up_id"))
    private @Nullable SignUpId signUp;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "user_id"))
    private @Nullable UserId user;

    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected MailedLinkRecord() {}

    private MailedLinkRecord(LinkToken token, @Nullable SignUpId signUp, @Nullable UserId user, Instant expiresAt) {
        this.tokenHash = token.hash();
        this.signUp = signUp;
        this.user = user;
        this.expiresAt = expiresAt;
    }

    static MailedLinkRecord toConfirm(SignUpId signUp, LinkToken token, Instant expiresAt) {
        return new MailedLinkRecord(token, signUp, null, expiresAt);
    }

    static MailedLinkRecord toChoosePassword(UserId user, LinkToken token, Instant expiresAt) {
        return new MailedLinkRecord(token, null, user, expiresAt);
    }

    LinkState state(Instant now) {
        if (usedAt != null) {
            return LinkState.USED;
        }
        return now.isBefore(expiresAt) ? LinkState.OPEN : LinkState.ENDED;
    }

    @Nullable
    SignUpId signUp() {
        return signUp;
    }

    @Nullable
    UserId user() {
        return user;
    }
}
