package org.keywork.account;

import java.time.ZoneId;
import java.util.Locale;

/** What a stranger hands in to open an account. Prints without the password. */
public record NewSignUp(
        DisplayName organization, DisplayName name, EmailAddress email, String password, Locale language, ZoneId zone) {
    @Override
    public String toString() {
        return "NewSignUp[" + organization + "]";
    }
}
