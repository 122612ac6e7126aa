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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;

/** A trial's life: requested or granted at once, then ended for good, or declined or withdrawn. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "trial")
class Trial {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TrialId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String product;
    private int days;
    private int servers;

    @Enumerated(EnumType.STRING)
    private TrialState state;

    private @Nullable String onceKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "subscription_id"))
    private @Nullable SubscriptionId subscription;

    @Enumerated(EnumType.STRING)
    private TrialSource source;

    private String purpose;
    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;
    private @Nullable String prolongedBy;
    private @Nullable Instant prolongedAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant convertedAt;
    private boolean warned;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Trial() {}

    Trial(OrganizationId organization, WantedTrial wanted, TrialSource source, Object requestedBy, Instant now) {
        this.id = new TrialId(UUID.randomUUID());
        this.organization = organization;
        this.product = wanted.product().value();
        this.days = wanted.days();
        this.servers = wanted.places();
        this.purpose = wanted.purpose();
        this.source = source;
        this.requestedBy = requestedBy.toString();
        this.requestedAt = now;
        this.state = TrialState.REQUESTED;
        this.onceKey = once(organization, wanted.product());
    }

    static String once(OrganizationId organization, OfferReference product) {
        return organization + ":" + product;
    }

    void grant(SubscriptionId granted, Object actor, Instant now, String note) {
        require(TrialState.REQUESTED);
        decide(TrialState.RUNNING, actor, now, note);
        subscription = granted;
    }

    void decline(Object actor, Instant now, String note) {
        require(TrialState.REQUESTED);
        decide(TrialState.DECLINED, actor, now, note);
        onceKey = null;
    }

    void withdraw(Object actor, Instant now) {
        require(TrialState.REQUESTED);
        decide(TrialState.WITHDRAWN, actor, now, "");
        onceKey = null;
    }

    private void decide(TrialState decided, Object actor, Instant now, String note) {
        state = decided;
        decidedBy = actor.toString();
        decidedAt = now;
        decisionNote = note;
    }

    void prolong(Object actor, Instant now) {
        require(TrialState.RUNNING);
        if (prolongedAt != null) {
            throw new IllegalStateException("Trial " + id + " was prolonged before");
        }
        prolongedBy = actor.toString();
        prolongedAt = now;
        warned = false;
    }

    /** For good. */
    void end(Instant now) {
        require(TrialState.RUNNING);
        state = TrialState.ENDED;
        endedAt = now;
    }

    void converted(Instant now) {
        if (convertedAt == null) {
            convertedAt = now;
        }
    }

    /** Its last days were told. */
    void warn() {
        warned = true;
    }

    private void require(TrialState expected) {
        if (state != expected) {
            throw new IllegalStateException("Trial " + id + " is " + state + ", not " + expected);
        }
    }

    TrialId id() {
        return id;
    }

    OrganizationId organization() {
        return organization;
    }

    OfferReference product() {
        return new OfferReference(product);
    }

    int days() {
        return days;
    }

    int servers() {
        return servers;
    }

    TrialState state() {
        return state;
    }

    TrialSource source() {
        return source;
    }

    Optional<SubscriptionId> subscription() {
        return Optional.ofNullable(subscription);
    }

    String purpose() {
        return purpose;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote).filter(note -> !note.isEmpty());
    }

    boolean wasProlonged() {
        return prolongedAt != null;
    }

    boolean wasWarned() {
        return warned;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Optional<Instant> convertedAt() {
        return Optional.ofNullable(convertedAt);
    }
}
