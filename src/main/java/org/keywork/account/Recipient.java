package org.keywork.account;

import java.io.Serializable;
import java.util.Locale;

/** Whom a mail goes to: what to call them, where, and in which language. Prints no address. */
public record Recipient(String name, String email, Locale language) implements Serializable {
    @Override
    public String toString() {
        return "Recipient[…]";
    }
}
