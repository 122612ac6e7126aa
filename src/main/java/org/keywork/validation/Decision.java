package org.keywork.validation;

import java.time.Instant;
import java.util.Optional;
import org.keywork.doctor.Diagnosis;

/**
 * May this key be used here, now; what was granted, where known and not kept from the asker.
 *
 * @param goodUntil for a replaced key in its overlap: when it ends
 * @param damage for a key that can't be read: what happened to it, where that is known
 * @param diagnosis for a key that can't be read: what the key doctor found, as much as its words need
 * @param provisional answered from the key's own content, because the database couldn't be asked
 * @param trace for refusals: what support can look up
 */
public record Decision(
        Code code,
        Optional<Grant> grant,
        Optional<Instant> goodUntil,
        Optional<Damage> damage,
        Optional<Diagnosis> diagnosis,
        boolean provisional,
        Optional<String> trace) {

    static Decision of(Code code) {
        return of(code, Optional.empty());
    }

    static Decision of(Code code, Grant grant) {
        return of(code, Optional.of(grant));
    }

    private static Decision of(Code code, Optional<Grant> grant) {
        return new Decision(code, grant, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    Decision goodUntil(Instant end) {
        return new Decision(code, grant, Optional.of(end), damage, diagnosis, provisional, trace);
    }

    Decision because(Damage damage) {
        return new Decision(code, grant, goodUntil, Optional.of(damage), diagnosis, provisional, trace);
    }

    Decision because(Diagnosis found) {
        return new Decision(code, grant, goodUntil, damage, Optional.of(found.inWords()), provisional, trace);
    }

    /** Without what the key doctor found. */
    Decision undiagnosed() {
        return new Decision(code, grant, goodUntil, damage, Optional.empty(), provisional, trace);
    }

    Decision asProvisional() {
        return new Decision(code, grant, goodUntil, damage, diagnosis, true, trace);
    }

    Decision traced(String id) {
        return new Decision(code, grant, goodUntil, damage, diagnosis, provisional, Optional.of(id));
    }

    public boolean isValid() {
        return code.isValid();
    }

    public boolean isRunning() {
        return code.isRunning();
    }

    public Remedy remedy() {
        return code.remedy();
    }
}
