package org.keywork.asset;

import com.vaadin.flow.i18n.I18NProvider;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;

/** How a server fares, as one word, icon and colour. */
public class ServerBadge extends StatusBadge {
    /** @param lastSeen the day of the last contact, in words; empty where there was none */
    public ServerBadge(ServerState state, String lastSeen) {
        super(tone(state), I18NProvider.translate("asset.state." + state, lastSeen));
    }

    /** How its trial goes on, where it is in one and nothing more urgent is to be said. */
    public static StatusBadge of(ServerSummary server, Moments moments) {
        return server.trial()
                .filter(trial -> server.state() == ServerState.VALID)
                .<StatusBadge>map(trial -> new TrialBadge(trial.daysLeft()))
                .orElseGet(() -> new ServerBadge(
                        server.state(), server.lastSeen().map(moments::day).orElse("")));
    }

    private static Tone tone(ServerState state) {
        return switch (state) {
            case VALID -> Tone.SUCCESS;
            case NO_KEY, NOT_USED_YET, MOVED, NOT_BEGUN -> Tone.NEUTRAL;
            case SILENT, KEY_REPLACED -> Tone.WARNING;
            case SUSPENDED, ENDED, REVOKED -> Tone.ERROR;
        };
    }
}
