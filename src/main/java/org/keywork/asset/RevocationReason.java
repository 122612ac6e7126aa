package org.keywork.asset;

/** Why a key was revoked (design, <em>Revocation</em>). */
public enum RevocationReason {
    NON_PAYMENT,
    LICENSE_VIOLATION,
    KEY_COMPROMISED,
    CUSTOMER_REQUEST,
    ISSUED_IN_ERROR
}
