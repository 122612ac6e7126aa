package org.keywork.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in: of one organization, or staff. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "portal_user")
class UserRecord {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UserId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private @Nullable OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private @Nullable Membership membership;

    private String name;
    private String email;
    private String passwordHash;
    private Instant passwordChangedAt;
    private String language;
    private boolean technicalMails = true;
    private boolean billingMails = true;
    private boolean demo;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "portal_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected UserRecord() {}

    private UserRecord(String name, String email, String passwordHash, Locale language, Instant createdAt) {
        this.id = new UserId(UUID.randomUUID());
        this.name = name;
        this.email = email;
        this.passwordHash = passwordHash;
        this.passwordChangedAt = asStored(createdAt);
        this.language = language.toLanguageTag();
        this.createdAt = createdAt;
    }

    static UserRecord owner(
            OrganizationId organization,
            DisplayName name,
            EmailAddress email,
            String passwordHash,
            Locale language,
            Instant createdAt) {
        var user = new UserRecord(name.value(), email.value(), passwordHash, language, createdAt);
        user.organization = organization;
        user.membership = Membership.OWNER;
        user.roles.add(Role.CUSTOMER);
        return user;
    }

    static UserRecord staff(
            DisplayName name, EmailAddress email, String passwordHash, Locale language, Role role, Instant createdAt) {
        if (role == Role.CUSTOMER) {
            throw new IllegalArgumentException("Staff are no customers");
        }
        var user = new UserRecord(name.value(), email.value(), passwordHash, language, createdAt);
        user.roles.add(role);
        return user;
    }

    UserRecord forDemonstration() {
        demo = true;
        return this;
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = asStored(now);
    }

    void speak(Locale chosen) {
        language = chosen.toLanguageTag();
    }

    void choose(MailChoice mails) {
        technicalMails = mails.technical();
        billingMails = mails.billing();
    }

    /** Whose account ended has no role any more; what they did keeps their name. */
    boolean maySignIn() {
        return !roles.isEmpty();
    }

    /**
     * Whether a session is over that began with the account as it was then: another password since, other roles, or none.
     * Whatever differs counts, and not what is later: signing in takes a while, and those who change accounts have clocks of
     * their own.
     */
    boolean hasToSignInAgain(Instant known) {
        return !maySignIn() || !passwordChangedAt.equals(known);
    }

    /** Databases keep microseconds. */
    private static Instant asStored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    UserId id() {
        return id;
    }

    @Nullable
    OrganizationId organization() {
        return organization;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** When password or roles became what they are. */
    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    MailChoice mails() {
        return new MailChoice(technicalMails, billingMails);
    }

    Recipient recipient() {
        return new Recipient(name, email, language());
    }

    Organizations.Contact contact() {
        return new Organizations.Contact(id, name, email, language());
    }
}
