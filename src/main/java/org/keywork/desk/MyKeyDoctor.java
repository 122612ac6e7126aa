package org.keywork.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetNotFound;
import org.keywork.asset.MyAssets;
import org.keywork.asset.MyIssuedKeys;
import org.keywork.asset.MyIssuedKeys.Issued;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.ServerDetails;
import org.keywork.catalog.GlpiVersion;
import org.keywork.catalog.Offer;
import org.keywork.catalog.Offers;
import org.keywork.catalog.VersionRange;
import org.keywork.doctor.Comparison;
import org.keywork.doctor.Diagnosis;
import org.keywork.doctor.Finding;
import org.keywork.doctor.KeyDoctor;
import org.keywork.validation.Contacts;
import org.keywork.validation.Decision;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the key doctor can add for someone who is signed in and pasted a key of their own organization. Someone else's key gets
 * what a stranger gets.
 */
@Service
@PreAuthorize("hasRole('CUSTOMER')")
public class MyKeyDoctor {
    private final MyIssuedKeys keys;
    private final MyAssets assets;
    private final Contacts contacts;
    private final Validation validation;
    private final KeyDoctor doctor;
    private final Offers offers;
    private final Clock clock;

    MyKeyDoctor(
            MyIssuedKeys keys,
            MyAssets assets,
            Contacts contacts,
            Validation validation,
            KeyDoctor doctor,
            Offers offers,
            Clock clock) {
        this.keys = keys;
        this.assets = assets;
        this.contacts = contacts;
        this.validation = validation;
        this.doctor = doctor;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * @param server the key's server; empty where it was removed
     * @param difference from the key as it was issued, where it isn't whole
     * @param decision what GLPI would be told today, where the key is whole
     * @param refusals what came and was refused lately, the newest first
     * @param covers the versions of GLPI that the server's offer covers
     * @param covering the offers that cover the server's version, where its own doesn't
     */
    public record OwnKey(
            RegistrationKeyId id,
            Optional<ServerDetails> server,
            Optional<Comparison> difference,
            Optional<Decision> decision,
            List<Contacts.Contact> refusals,
            Optional<VersionRange> covers,
            List<Offer> covering,
            Instant now) {}

    /** Empty for what is no key, and for someone else's. */
    public Optional<OwnKey> look(Diagnosis diagnosis, String pasted) {
        if (!diagnosis.finding().isOfKey() || diagnosis.finding() == Finding.TWO_KEYS) {
            return Optional.empty();
        }
        return issued(diagnosis, pasted).map(issued -> own(issued, diagnosis, pasted));
    }

    private Optional<Issued> issued(Diagnosis diagnosis, String pasted) {
        var id = diagnosis.says().id().map(RegistrationKeyId::new);
        return id.isPresent() ? id.flatMap(keys::find) : keys.mostLike(doctor.beginning(pasted));
    }

    private OwnKey own(Issued issued, Diagnosis diagnosis, String pasted) {
        var server = server(issued);
        var isWhole = diagnosis.key().filter(issued.key()::equals).isPresent();
        var version = server.flatMap(ServerDetails::glpiVersion).flatMap(GlpiVersion::parse);
        return new OwnKey(
                issued.id(),
                server,
                isWhole ? Optional.empty() : doctor.compare(pasted, issued.key()),
                isWhole ? decision(issued, server, version) : Optional.empty(),
                contacts.of(issued.server()).stream()
                        .filter(contact -> !contact.code().isValid())
                        .toList(),
                server.flatMap(found -> offers.find(found.entitlement().product()))
                        .map(Offer::covers),
                version.map(this::covering).orElse(List.of()),
                clock.instant());
    }

    private Optional<ServerDetails> server(Issued issued) {
        try {
            return Optional.of(assets.details(issued.server()));
        } catch (AssetNotFound e) {
            return Optional.empty();
        }
    }

    /** As the server itself would be answered. */
    private Optional<Decision> decision(Issued issued, Optional<ServerDetails> server, Optional<GlpiVersion> version) {
        return validation.look(new Presented(
                issued.key().text(),
                server.flatMap(ServerDetails::uid),
                Optional.empty(),
                Optional.empty(),
                version,
                ""));
    }

    private List<Offer> covering(GlpiVersion version) {
        return offers.all().stream()
                .filter(offer -> offer.covers().covers(version))
                .toList();
    }
}
