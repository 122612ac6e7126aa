package org.keywork.asset;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Makes the keys that replacements order at once, not when the job comes. */
public final class ReplacementKeysNow {
    private ReplacementKeysNow() {}

    public static void make(ApplicationContext portal, UUID act) {
        portal.getBean(KeyReplacements.class).makeFor(act);
    }
}
