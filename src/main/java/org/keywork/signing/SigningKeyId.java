package org.keywork.signing;

import java.util.regex.Pattern;

/** The <em>kid</em> of a signing key: its RFC 7638 thumbprint, 43 characters of base64url. */
public record SigningKeyId(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{43}");

    public SigningKeyId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("A kid is 43 characters of base64url");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
