package org.keywork.desk;

import java.util.Optional;
import org.keywork.asset.IssuedKeys;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.doctor.Comparison;
import org.keywork.doctor.Diagnosis;
import org.keywork.doctor.Finding;
import org.keywork.doctor.KeyDoctor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the key doctor says of a key that a customer gave to support, and where it differs from the one that was issued. */
@Service
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class SupportKeyDoctor {
    private final KeyDoctor doctor;
    private final IssuedKeys issued;

    SupportKeyDoctor(KeyDoctor doctor, IssuedKeys issued) {
        this.doctor = doctor;
        this.issued = issued;
    }

    /** @param difference from the issued key, where it isn't whole and tells which one it is */
    public record PastedKey(Diagnosis diagnosis, Optional<Comparison> difference) {}

    /**
     * Empty for what isn't a key, and for a piece in which the doctor finds nothing.
     *
     * @param found what was found by that text
     */
    public Optional<PastedKey> look(String pasted, SearchResult found) {
        return Optional.of(pasted)
                .filter(text -> found.isKey())
                .map(doctor::examine)
                .filter(diagnosis -> diagnosis.finding() != Finding.OTHER)
                .map(diagnosis -> new PastedKey(diagnosis, difference(pasted, diagnosis, found)));
    }

    private Optional<Comparison> difference(String pasted, Diagnosis diagnosis, SearchResult found) {
        var says = diagnosis.says();
        var tellsWhich = says.id().isPresent() || says.partOfId().isPresent();
        var keys = found.hits(Hit.Kind.KEY);
        return tellsWhich && keys.size() == 1 && diagnosis.key().isEmpty()
                ? issued.find(new RegistrationKeyId(keys.getFirst().id())).flatMap(key -> doctor.compare(pasted, key))
                : Optional.empty();
    }
}
