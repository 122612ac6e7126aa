package org.keywork.catalog;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The name of an offer on the wire, such as {@code network-standard}. GLPI prints it as a CSS class and compares it
 * loosely, so it has 1 to 50 characters of {@code A-Z a-z 0-9 _ -} and isn't a number (contract, 1.4).
 */
@Embeddable
public record OfferReference(String value) implements Serializable {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    public OfferReference {
        if (!SYNTAX.matcher(value).matches() || NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an offer reference: "
                    + value.substring(0, Math.min(value.length(), 60)).replaceAll("\\p{Cntrl}", "?"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
