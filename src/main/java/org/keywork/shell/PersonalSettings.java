package org.keywork.shell;

import java.time.ZoneId;
import java.util.Locale;

/** What pages need to know of the person who is signed in. Spring Security's principal implements it. */
public interface PersonalSettings {
    Locale language();

    String displayName();

    ZoneId zone();
}
