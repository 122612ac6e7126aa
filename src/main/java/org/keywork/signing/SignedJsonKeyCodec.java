package org.keywork.signing;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keywork.signing.ClaimsReader.Content;
import org.keywork.signing.KeyReading.Authentic;
import org.keywork.signing.KeyReading.Flaw;
import org.keywork.signing.KeyReading.Rejected;
import org.springframework.stereotype.Component;

/**
 * Registration keys as signed JSON (design, <em>Keys</em>). A key has exactly one spelling, that of {@link ClaimsJson}:
 * a text is accepted only if encoding what was read from it gives the same text again, so there is no second one, be it
 * by padding bits, spacing, order or escapes.
 */
@Component
class SignedJsonKeyCodec implements RegistrationKeyCodec {
    /** Beyond this nothing is looked at: every look costs time that a stranger chooses. */
    private static final int LONGEST_LOOKED_AT = 8_192;

    private final Signer signer;
    private final Verifier verifier;
    private final Issuer issuer;

    SignedJsonKeyCodec(Signer signer, Verifier verifier, Issuer issuer) {
        this.signer = signer;
        this.verifier = verifier;
        this.issuer = issuer;
    }

    @Override
    public RegistrationKey issue(KeyClaims claims) {
        if (!claims.issuer().equals(issuer.value())) {
            throw new IllegalArgumentException("Keys are issued as " + issuer.value() + " only");
        }
        var json = ClaimsJson.of(claims);
        var signature = signer.sign(claims.signingKey(), Purpose.REGISTRATION_KEY, json.unsigned());
        return new RegistrationKey(json.signed(signature));
    }

    @Override
    public KeyReading read(String presented) {
        if (presented.length() > LONGEST_LOOKED_AT) {
            return rejected(Flaw.MALFORMED);
        }
        var text = withoutBlankEnds(presented);
        if (text.isEmpty()) {
            return rejected(Flaw.EMPTY);
        }
        var json = decoded(text);
        return switch (json == null ? new Content.Other() : ClaimsReader.read(json)) {
            case Content.Complete(var claims, var signature) -> judged(text, claims, signature);
            case Content.EndsEarly() -> rejected(ForeignText.flaw(text, true));
            case Content.Other() -> rejected(ForeignText.flaw(text, false));
        };
    }

    private KeyReading judged(String text, KeyClaims claims, Signature signature) {
        var json = ClaimsJson.of(claims);
        var only = json.signed(signature);
        if (!only.equals(text)) {
            return new Rejected(only.startsWith(text) ? Flaw.TRUNCATED : Flaw.MALFORMED, Optional.of(claims));
        }
        if (!claims.issuer().equals(issuer.value())) {
            return new Rejected(Flaw.UNKNOWN_ISSUER, Optional.of(claims));
        }
        return switch (verifier.verify(Purpose.REGISTRATION_KEY, json.unsigned(), signature)) {
            case VALID -> new Authentic(claims, new RegistrationKey(text));
            case BAD_SIGNATURE -> new Rejected(Flaw.BAD_SIGNATURE, Optional.of(claims));
            case UNKNOWN_SIGNING_KEY -> new Rejected(Flaw.UNKNOWN_ISSUER, Optional.of(claims));
            case COMPROMISED_SIGNING_KEY -> new Rejected(Flaw.COMPROMISED_SIGNING_KEY, Optional.of(claims));
        };
    }

    private static Rejected rejected(Flaw flaw) {
        return new Rejected(flaw, Optional.empty());
    }

    /** What can be decoded, be it without its padding or cut anywhere; null where it isn't base64. */
    private static byte @Nullable [] decoded(String text) {
        var end = text.length();
        for (int padding = 0; padding < 2 && end > 0 && text.charAt(end - 1) == '='; padding++) {
            end--;
        }
        if (end % 4 == 1) {
            end--;
        }
        try {
            return Base64.getDecoder().decode(text.substring(0, end));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String withoutBlankEnds(String presented) {
        var begin = 0;
        var end = presented.length();
        while (begin < end && isBlank(presented.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(presented.charAt(end - 1))) {
            end--;
        }
        return presented.substring(begin, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
