package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keywork.asset.AssetKind;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerDetails;
import org.keywork.asset.ServerState;
import org.keywork.billing.BillingProperties;
import org.keywork.revocation.MyRevocations;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.Target;
import org.keywork.shell.Moments;

/** Why a server is revoked, as its page says it first: when, for which reason, what can be done, and where to write. */
@SpringComponent
class WhyRevoked {
    private final BillingProperties settings;
    private final Moments moments;

    WhyRevoked(BillingProperties settings, Moments moments) {
        this.settings = settings;
        this.moments = moments;
    }

    private record Cause(Instant at, RevocationReason reason) {}

    /**
     * Nothing for a server that isn't.
     *
     * @param acts those that reached it, the latest first
     */
    Div of(ServerDetails server, List<MyRevocations.Line> acts) {
        var answer = new Div();
        if (server.state() == ServerState.REVOKED) {
            var cause = server.isClosed() ? closing(acts) : latestOfKeys(server);
            var why = cause.map(known -> because(server, known) + " ").orElse("");
            answer.add(new Paragraph(why + text("server.state." + whatNow(server))), help());
        }
        return answer;
    }

    private String because(ServerDetails server, Cause cause) {
        return text(
                server.isClosed() ? "server.revoked.closed" : "server.revoked",
                moments.day(cause.at()),
                text("server.reason." + cause.reason()));
    }

    private static Optional<Cause> closing(List<MyRevocations.Line> acts) {
        return acts.stream()
                .filter(act ->
                        act.act() == RevocationAct.REVOKED && act.undoneAt().isEmpty())
                .filter(act -> act.subject().target().scope() == Target.Scope.SERVER)
                .flatMap(act -> act
                        .reason()
                        .filter(reason -> reason != RevocationReason.KEY_COMPROMISED) // which closes no server
                        .map(reason -> new Cause(act.at(), reason))
                        .stream())
                .findFirst();
    }

    private static Optional<Cause> latestOfKeys(ServerDetails server) {
        return server.keys().stream()
                .flatMap(key ->
                        key.revokedAt().map(at -> new Cause(at, key.reason().orElseThrow())).stream())
                .max(Comparator.comparing(Cause::at));
    }

    /** A new key grants nothing while what the server uses is cancelled. */
    private static String whatNow(ServerDetails server) {
        if (server.isClosed() || (server.isOnCancelled() && server.kind() == AssetKind.CLOUD)) {
            return "REVOKED.closed";
        }
        return server.isOnCancelled() ? "REVOKED.cancelled" : "REVOKED";
    }

    private Paragraph help() {
        var address = settings.seller().email();
        return new Paragraph(new Span(text("server.revoked.mistake") + " "), new Anchor("mailto:" + address, address));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
