package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keywork.asset.AssetId;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerState;
import org.keywork.asset.ServerSummary;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;
import org.keywork.validation.ContactDesk;
import org.keywork.validation.ContactDesk.Refusal;

/**
 * At which servers whoever came last is refused: the same on a server's page and in lists. One that is revoked, suspended or ended
 * says that instead.
 */
@SpringComponent
class RefusedNow {
    private final ContactDesk contacts;

    RefusedNow(ContactDesk contacts) {
        this.contacts = contacts;
    }

    Optional<Refusal> of(ServerDetails server) {
        return tellsOf(server.state())
                ? Optional.ofNullable(contacts.refused(List.of(server.id())).get(server.id()))
                : Optional.empty();
    }

    /** In one question, however many they are. */
    Map<AssetId, Refusal> among(List<ServerSummary> servers) {
        return contacts.refused(servers.stream()
                .filter(server -> tellsOf(server.state()))
                .map(ServerSummary::id)
                .toList());
    }

    private static boolean tellsOf(ServerState state) {
        return switch (state) {
            case NO_KEY, NOT_USED_YET, MOVED, KEY_REPLACED, VALID, SILENT -> true;
            case NOT_BEGUN, SUSPENDED, ENDED, REVOKED -> false;
        };
    }

    /** For where there is no room for more. */
    static StatusBadge badge(Refusal refusal) {
        return new StatusBadge(
                Tone.ERROR,
                I18NProvider.translate(
                        "support.refused.server", I18NProvider.translate("support.refused." + refusal.code())));
    }
}
