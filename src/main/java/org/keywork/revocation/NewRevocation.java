package org.keywork.revocation;

import java.util.Optional;
import org.keywork.asset.RevocationReason;

/**
 * Why something is taken out of use.
 *
 * @param reason as the customer is told it
 * @param note for colleagues only, 1 to 1,000 characters
 * @param effect on plugins that are concerned
 */
public record NewRevocation(RevocationReason reason, String note, Optional<PluginEffect> effect) {
    public static final int MAX_NOTE = 1_000;

    public NewRevocation {
        note = Note.checked(note);
    }
}
