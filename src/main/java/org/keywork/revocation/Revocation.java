package org.keywork.revocation;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keywork.account.OrganizationId;
import org.keywork.account.UserId;
import org.keywork.asset.KeyRevocations.Reached;
import org.keywork.asset.RevocationReason;

/** An act that took something out of use or gave it back: asked for, done, perhaps undone. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "revocation")
class Revocation {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RevocationId id;

    @Enumerated(EnumType.STRING)
    private RevocationAct act;

    @Enumerated(EnumType.STRING)
    private Target.Scope scope;

    private String subject;
    private String subjectName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private @Nullable RevocationReason reason;

    private String note;

    @Enumerated(EnumType.STRING)
    private @Nullable PluginEffect effect;

    @Enumerated(EnumType.STRING)
    private RevocationState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "replaces_id"))
    private @Nullable RevocationId replaces;

    private boolean byCustomer;
    private String askedBy;
    private Instant askedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant doneAt;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoNote;
    private int servers;
    private int keys;
    private int subscriptions;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Revocation() {}

    /** Asked for, and nothing done yet. */
    Revocation(UUID id, RevocationAct act, Subject subject, String note, Object actor, Instant now) {
        this.id = new RevocationId(id);
        this.act = act;
        this.scope = subject.target().scope();
        this.subject = subject.target().id();
        this.subjectName = subject.name();
        this.organization = subject.organization();
        this.note = note;
        this.state = RevocationState.WAITING;
        this.askedBy = actor.toString();
        this.askedAt = now;
    }

    Revocation reaching(Reach reach) {
        this.servers = reach.keys().servers();
        this.keys = reach.keys().keys();
        this.subscriptions = reach.subscriptions().size();
        return this;
    }

    Revocation because(RevocationReason reason, Optional<PluginEffect> effect) {
        this.reason = reason;
        this.effect = effect.orElse(null);
        return this;
    }

    /** What the customer did themselves. */
    Revocation ofTheirOwn() {
        this.byCustomer = true;
        return this;
    }

    Revocation replacing(RevocationId replaced) {
        this.replaces = replaced;
        return this;
    }

    void done(Reached reached, int subscriptions, Object actor, Instant now) {
        require(RevocationState.WAITING);
        this.state = RevocationState.DONE;
        this.servers = reached.servers();
        this.keys = reached.keys();
        this.subscriptions = subscriptions;
        this.decidedBy = actor.toString();
        this.doneAt = now;
    }

    void decline(String note, Object actor, Instant now) {
        require(RevocationState.WAITING);
        this.state = RevocationState.DECLINED;
        this.decidedBy = actor.toString();
        this.undoneAt = now;
        this.undoNote = note;
    }

    void undo(String note, Object actor, Instant now) {
        require(RevocationState.DONE);
        this.state = RevocationState.UNDONE;
        this.undoneBy = actor.toString();
        this.undoneAt = now;
        this.undoNote = note;
    }

    private void require(RevocationState expected) {
        if (state != expected) {
            throw new IllegalStateException("Act " + id + " is " + state + ", not " + expected);
        }
    }

    boolean isWaiting() {
        return state == RevocationState.WAITING;
    }

    boolean isRevocationThatHolds() {
        return act == RevocationAct.REVOKED && state == RevocationState.DONE;
    }

    boolean isFinal(Instant now, Duration undo) {
        return isOfCompromisedKeys() || (doneAt != null && !now.isBefore(doneAt.plus(undo)));
    }

    boolean isOfCompromisedKeys() {
        return reason == RevocationReason.KEY_COMPROMISED;
    }

    boolean wasAskedBy(UserId person) {
        return askedBy.equals(person.toString());
    }

    RevocationId id() {
        return id;
    }

    RevocationAct act() {
        return act;
    }

    Subject subject() {
        return new Subject(new Target(scope, subject), subjectName, organization);
    }

    OrganizationId organization() {
        return organization;
    }

    Optional<RevocationReason> reason() {
        return Optional.ofNullable(reason);
    }
}
