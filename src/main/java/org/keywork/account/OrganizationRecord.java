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

@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here, and read in SQL
@Table(name = "organization")
class OrganizationRecord {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganizationId id;

    private String name;
    private String language;
    private String zone;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationRecord() {}

    OrganizationRecord(DisplayName name, Locale language, ZoneId zone, Instant createdAt) {
        this.id = new OrganizationId(UUID.randomUUID());
        this.name = name.value();
        this.language = language.toLanguageTag();
        this.zone = zone.getId();
        this.createdAt = createdAt;
    }

    OrganizationId id() {
        return id;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    String name() {
        return name;
    }

    Organizations.Profile profile() {
        return new Organizations.Profile(id, name, Locale.forLanguageTag(language), zone());
    }
}
