package org.keywork.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address without an account that an organization has us write to: a mailing list, an accountant. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "organization_address")
class AddressRecord {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AddressId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String email;
    private String language;
    private boolean technical;
    private boolean billing;
    private UUID addedBy;
    private Instant addedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AddressRecord() {}

    AddressRecord(OrganizationId organization, NewAddress wanted, UserId addedBy, Instant addedAt) {
        this.id = new AddressId(UUID.randomUUID());
        this.organization = organization;
        this.email = wanted.email().value();
        this.language = wanted.language().toLanguageTag();
        this.technical = wanted.technical();
        this.billing = wanted.billing();
        this.addedBy = addedBy.value();
        this.addedAt = addedAt;
    }

    void choose(Locale language, MailChoice mails) {
        this.language = language.toLanguageTag();
        this.technical = mails.technical();
        this.billing = mails.billing();
    }

    AddressId id() {
        return id;
    }

    String email() {
        return email;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    MailChoice mails() {
        return new MailChoice(technical, billing);
    }

    Recipient recipient(String name) {
        return new Recipient(name, email, language());
    }
}
