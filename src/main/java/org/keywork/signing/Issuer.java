package org.keywork.signing;

/** Who issues the registration keys of this portal, as their {@code iss} says it; by default the portal's address. */
public record Issuer(String value) {
    public Issuer {
        ClaimLimits.plainText("issuer", value, ClaimLimits.ISSUER);
    }
}
