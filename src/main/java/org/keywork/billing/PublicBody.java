package org.keywork.billing;

import java.util.Optional;

/**
 * What an invoice to a French public body needs so that Chorus Pro delivers it.
 *
 * @param commitmentNumber the body's own number of what it ordered (numéro d'engagement), where it demands one
 * @param serviceCode the department that the invoice goes to (code service), where it demands one
 */
public record PublicBody(Siret siret, Optional<String> commitmentNumber, Optional<String> serviceCode) {
    public static final int MAX_LENGTH = 100;

    public PublicBody {
        commitmentNumber.ifPresent(number -> OneLine.require("commitment number", number, MAX_LENGTH));
        serviceCode.ifPresent(code -> OneLine.require("service code", code, MAX_LENGTH));
    }

    /** Whether a commitment number or a service code can be that: 1 to 100 characters, no blanks around, one line. */
    public static boolean isReference(String text) {
        return OneLine.fits(text, MAX_LENGTH);
    }
}
