package org.keywork.trial;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.EmailAddress;
import org.keywork.catalog.OfferReference;

/** A trial that waits for somebody to register; its link is known by its hash only. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "trial_invitation")
class Invitation {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    private String tokenHash;
    private @Nullable String mailedHash;
    private String email;
    private String product;
    private int days;
    private int servers;
    private String reason;
    private String language;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private @Nullable String openFor;
    private String issuedBy;
    private Instant issuedAt;
    private Instant expiresAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trial_id"))
    private @Nullable TrialId trial;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(
            EmailAddress email,
            WantedTrial wanted,
            Locale language,
            String tokenHash,
            Object issuedBy,
            Instant now,
            Duration good) {
        this.id = new InvitationId(UUID.randomUUID());
        this.tokenHash = tokenHash;
        this.email = email.value();
        this.openFor = email.value();
        this.product = wanted.product().value();
        this.days = wanted.days();
        this.servers = wanted.places();
        this.reason = wanted.purpose();
        this.language = language.toLanguageTag();
        this.state = InvitationState.OPEN;
        this.issuedBy = issuedBy.toString();
        this.issuedAt = now;
        this.expiresAt = now.plus(good);
    }

    /** Another link to be copied takes the place of the one before; the mailed one stays. */
    void relink(String hash) {
        requireOpen();
        tokenHash = hash;
    }

    /** Another mailed link takes the place of the one before; the copied one stays. */
    void mailed(String hash) {
        requireOpen();
        mailedHash = hash;
    }

    /** Good for its whole time again. */
    void resend(Instant now, Duration good) {
        requireOpen();
        expiresAt = now.plus(good);
    }

    void withdraw() {
        requireOpen();
        state = InvitationState.WITHDRAWN;
        openFor = null;
    }

    void accept(TrialId granted) {
        requireOpen();
        state = InvitationState.ACCEPTED;
        openFor = null;
        trial = granted;
    }

    /** The address is free for another. */
    void expire() {
        requireOpen();
        state = InvitationState.EXPIRED;
        openFor = null;
    }

    private void requireOpen() {
        if (state != InvitationState.OPEN) {
            throw new IllegalStateException("Invitation " + id + " is " + state);
        }
    }

    boolean isOpen(Instant now) {
        return state == InvitationState.OPEN && now.isBefore(expiresAt);
    }

    InvitationId id() {
        return id;
    }

    String email() {
        return email;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    WantedTrial wanted() {
        return new WantedTrial(new OfferReference(product), days, servers, Set.of(), reason);
    }

    InvitationState state() {
        return state;
    }

    String issuedBy() {
        return issuedBy;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
