package org.keywork.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keywork.account.CurrentUser;
import org.keywork.asset.AssetId;
import org.keywork.asset.RevocationReason;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a customer may know of the acts that concerned them: all but who, and what colleagues noted for each other. */
@Service
@PreAuthorize("hasRole('CUSTOMER')")
public class MyRevocations {
    static final int MOST = 200;

    private final CurrentUser user;
    private final RevocationDirectory directory;

    MyRevocations(CurrentUser user, RevocationDirectory directory) {
        this.user = user;
        this.directory = directory;
    }

    /** @param undoneAt when it was taken back */
    public record Line(
            RevocationAct act,
            Subject subject,
            Optional<RevocationReason> reason,
            Instant at,
            Optional<Instant> undoneAt,
            int servers,
            int keys,
            int subscriptions) {
        /** Empty while it isn't done. */
        static Optional<Line> of(RevocationDetails act) {
            return act.doneAt()
                    .map(at -> new Line(
                            act.act(),
                            act.subject(),
                            act.reason(),
                            at,
                            act.undoneAt(),
                            act.servers(),
                            act.keys(),
                            act.subscriptions()));
        }
    }

    /** The latest first, 200 at most. */
    public List<Line> all() {
        return lines(RevocationFilter.of(user.organization()));
    }

    /** Whether {@link #all} has any. */
    public boolean any() {
        return directory.hasAny(user.organization());
    }

    /** Those that reached that server; none for someone else's. */
    public List<Line> of(AssetId server) {
        return lines(RevocationFilter.reaching(Target.of(server)));
    }

    private List<Line> lines(RevocationFilter filter) {
        return directory.done(filter, MOST).stream()
                .filter(act -> act.subject().organization().equals(user.organization()))
                .flatMap(act -> Line.of(act).stream())
                .toList();
    }
}
