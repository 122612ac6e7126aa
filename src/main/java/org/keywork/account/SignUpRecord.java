package org.keywork.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a stranger typed. Nothing else exists of them until they confirm, and then the password's hash leaves here. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "sign_up")
class SignUpRecord {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SignUpId id;

    private String organization;
    private String name;
    private String email;
    private @Nullable String passwordHash;
    private String language;
    private String zone;
    private Instant requestedAt;
    private @Nullable Instant confirmedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SignUpRecord() {}

    SignUpRecord(NewSignUp wanted, String passwordHash, Instant requestedAt) {
        this.id = new SignUpId(UUID.randomUUID());
        this.organization = wanted.organization().value();
        this.name = wanted.name().value();
        this.email = wanted.email().value();
        this.passwordHash = passwordHash;
        this.language = wanted.language().toLanguageTag();
        this.zone = wanted.zone().getId();
        this.requestedAt = requestedAt;
    }

    OrganizationRecord foundOrganization(Instant now) {
        return new OrganizationRecord(new DisplayName(organization), language(), ZoneId.of(zone), now);
    }

    /** The person becomes the owner; this can happen once. */
    UserRecord confirm(OrganizationId founded, Instant now) {
        if (passwordHash == null) {
            throw new IllegalStateException("Sign-up " + id + " is already confirmed");
        }
        var owner = UserRecord.owner(
                founded, new DisplayName(name), new EmailAddress(email), passwordHash, language(), now);
        passwordHash = null;
        confirmedAt = now;
        return owner;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    SignUpId id() {
        return id;
    }

    String organization() {
        return organization;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }
}
