package org.keywork.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.keywork.asset.Binding;
import org.keywork.asset.Fingerprint;
import org.keywork.catalog.OfferReference;
import org.keywork.doctor.KeyDoctor;
import org.keywork.signing.KeyClaims;
import org.keywork.signing.KeyReading;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.RegistrationKeyCodec;
import org.keywork.validation.KnownKeys.Known;
import org.springframework.stereotype.Component;

/**
 * Decides whether a key may be used here and now: the one engine for GLPI servers, plugins, the key doctor and the support
 * desk. A key that memory holds is decided without the database and without checking its signature again. Not knowing is
 * never a no: with the database away, an authentic key is answered from its own content.
 */
@Component
public class Validation {
    private final KnownKeys known;
    private final KeyReader reader;
    private final RegistrationKeyCodec codec;
    private final KeyDoctor doctor;
    private final Binding binding;
    private final DatabaseReach database;
    private final CheckIns checkIns;
    private final Traces traces;
    private final Strangers strangers;
    private final Clock clock;

    Validation(
            KnownKeys known,
            KeyReader reader,
            RegistrationKeyCodec codec,
            KeyDoctor doctor,
            Binding binding,
            DatabaseReach database,
            CheckIns checkIns,
            Traces traces,
            Strangers strangers,
            Clock clock) {
        this.known = known;
        this.reader = reader;
        this.codec = codec;
        this.doctor = doctor;
        this.binding = binding;
        this.database = database;
        this.checkIns = checkIns;
        this.traces = traces;
        this.strangers = strangers;
        this.clock = clock;
    }

    /** Never throws, whatever is presented. The first use of a key binds its server before this returns. */
    public Decision decide(Presented presented) {
        var now = clock.instant();
        var text = presented.key().strip();
        if (text.isEmpty()) {
            return refuse(Decision.of(Code.EMPTY), presented, now);
        }
        if (text.length() > RegistrationKey.MAX_LENGTH) {
            return tooLong(text, presented, now);
        }
        var fingerprint = Fingerprint.of(text);
        var entry = known.find(fingerprint);
        if (entry == null) {
            return firstSeen(text, fingerprint, presented, now);
        }
        return decide(entry.isStale() ? refreshed(fingerprint, entry) : entry.state(), fingerprint, presented, now);
    }

    /**
     * What {@link #decide} says of a key of ours, without what that does: nothing is bound, counted or traced. Empty for what is
     * no key of ours, and while the database is away.
     */
    public Optional<Decision> look(Presented presented) {
        var fingerprint = Fingerprint.of(presented.key().strip());
        return database.ask(() -> reader.read(fingerprint))
                .flatMap(state -> state)
                .map(state -> state.decide(presented, clock.instant()));
    }

    /** For a request that the web server couldn't read: the key never arrived whole. */
    public Decision unreadable(Damage damage, String address, Locale language) {
        var presented = new Presented(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), address, language);
        return refuse(Decision.of(Code.MALFORMED).because(damage), presented, clock.instant());
    }

    /** No key of ours is that long, and memory holds none, so that only its kind matters. */
    private Decision tooLong(String text, Presented presented, Instant now) {
        var code = codec.read(text) instanceof KeyReading.Rejected rejected ? code(rejected) : Code.MALFORMED;
        var refused = Decision.of(code);
        return refuse(code == Code.MALFORMED ? refused.because(Damage.TOO_LONG) : refused, presented, now);
    }

    private KeyState refreshed(Fingerprint fingerprint, Known entry) {
        return database.ask(() -> known.remember(fingerprint, reader::read))
                .flatMap(state -> state)
                .orElseGet(() -> lastKnown(entry.state()));
    }

    /** Of a stale state one thing may be known all the same: that its key is revoked. */
    private KeyState lastKnown(KeyState state) {
        return known.isRevoked(state.facts().key().value()) ? state.revoked() : state;
    }

    private Decision firstSeen(String text, Fingerprint fingerprint, Presented presented, Instant now) {
        return switch (codec.read(text)) {
            case KeyReading.Rejected rejected -> refuse(Decision.of(code(rejected)), presented, now);
            case KeyReading.Authentic authentic -> {
                var answer = database.ask(() -> known.remember(fingerprint, reader::read));
                yield answer.isEmpty()
                        ? fromContent(authentic.claims(), presented, now)
                        : answer.get()
                                .map(state -> decide(state, fingerprint, presented, now))
                                .orElseGet(() -> refuse(Decision.of(Code.UNKNOWN_KEY), presented, now));
            }
        };
    }

    private static Code code(KeyReading.Rejected rejected) {
        return switch (rejected.flaw()) {
            case EMPTY -> Code.EMPTY;
            case WRONG_KIND -> Code.WRONG_KIND;
            case TRUNCATED -> Code.TRUNCATED;
            case MALFORMED -> Code.MALFORMED;
            case UNKNOWN_ISSUER -> Code.UNKNOWN_ISSUER;
            case BAD_SIGNATURE -> Code.BAD_SIGNATURE;
            case COMPROMISED_SIGNING_KEY -> Code.REVOKED;
        };
    }

    private Decision refuse(Decision refusal, Presented presented, Instant now) {
        return traces.traced(explained(refusal, presented), presented, Optional.empty(), now);
    }

    /** Of a key that can't be read, the key doctor says why. */
    private Decision explained(Decision refusal, Presented presented) {
        return switch (refusal.code()) {
            case WRONG_KIND, TRUNCATED, MALFORMED, BAD_SIGNATURE ->
                refusal.damage().isPresent() ? refusal : refusal.because(doctor.examine(presented.key()));
            default -> refusal;
        };
    }

    private Decision decide(KeyState state, Fingerprint fingerprint, Presented presented, Instant now) {
        var current = state.bindsNow(presented, now) ? bound(state, fingerprint, presented) : Optional.of(state);
        if (current.isEmpty()) {
            return noted(state, presented, state.decide(presented, now).asProvisional(), now);
        }
        return noted(current.get(), presented, current.get().decide(presented, now), now);
    }

    /** The state after trying to bind: by us, by another first use, or unknown where the database is away. */
    private Optional<KeyState> bound(KeyState state, Fingerprint fingerprint, Presented presented) {
        var uid = presented.uid().orElseThrow();
        return database.ask(() -> {
            binding.bindFirst(state.facts().asset(), state.facts().organization(), uid);
            return known.remember(fingerprint, reader::read).orElse(state);
        });
    }

    private Decision noted(KeyState state, Presented presented, Decision decision, Instant now) {
        var caller = decision.code() == Code.WRONG_INSTANCE
                ? strangers.toldApart(state.facts().key(), presented)
                : presented;
        checkIns.note(state, caller, decision.code(), now);
        return decision.isValid() ? decision : traces.traced(decision, caller, Optional.of(state), now);
    }

    private Decision fromContent(KeyClaims claims, Presented presented, Instant now) {
        traces.countProvisional();
        if (known.isRevoked(claims.id())) {
            return refuse(Decision.of(Code.REVOKED), presented, now).asProvisional();
        }
        var grant = new Grant(
                claims.owner(),
                new OfferReference(claims.offer().orElse(claims.product())),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC);
        if (now.isBefore(claims.notBefore())) {
            return Decision.of(Code.NOT_YET_VALID, grant).asProvisional();
        }
        var ended = claims.expires().filter(end -> !now.isBefore(end)).isPresent();
        return Decision.of(ended ? Code.EXPIRED : Code.VALID, grant).asProvisional();
    }
}
