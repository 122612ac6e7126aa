package org.keywork.asset;

import com.vaadin.flow.i18n.I18NProvider;
import org.keywork.shell.StatusBadge;

/** How a server fares, as one word, icon and colour. */
public class ServerBadge extends StatusBadge {
    /** @param lastSeen the day of the last contact, in words; empty where there was none */
    public ServerBadge(ServerState state, String lastSeen) {
        super(tone(state), I18NProvider.translate("asset.state." + state, lastSeen));
    }

    private static Tone tone(ServerState state) {
        return switch (state) {
            case VALID -> Tone.SUCCESS;
            case NO_KEY, NOT_USED_YET, NOT_BEGUN -> Tone.NEUTRAL;
            case SILENT, KEY_REPLACED -> Tone.WARNING;
            case SUSPENDED, ENDED -> Tone.ERROR;
        };
    }
}
