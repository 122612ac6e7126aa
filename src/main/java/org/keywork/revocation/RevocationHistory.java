package org.keywork.revocation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keywork.account.UserId;
import org.keywork.asset.AssetId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The whole history, for support. */
@Service
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class RevocationHistory {
    private static final int MOST = 100;

    private final RevocationDirectory directory;

    RevocationHistory(RevocationDirectory directory) {
        this.directory = directory;
    }

    public Optional<RevocationDetails> find(RevocationId id) {
        return directory.find(id);
    }

    /** The latest first. */
    public List<RevocationDetails> find(RevocationFilter filter, int offset, int limit) {
        return directory.find(filter, offset, limit);
    }

    /** What a server's owner sees of the acts that reached it, for whoever reads along with them: the latest first. */
    public List<MyRevocations.Line> asCustomerSees(AssetId server) {
        return directory.done(RevocationFilter.reaching(Target.of(server)), MyRevocations.MOST).stream()
                .flatMap(act -> MyRevocations.Line.of(act).stream())
                .toList();
    }

    /** Of the acts of that kind that reached it and weren't taken back, the one that was done last, whenever it was asked for. */
    public Optional<RevocationDetails> latest(Target target, RevocationAct act) {
        return directory.done(RevocationFilter.reaching(target), MOST).stream()
                .filter(found -> found.act() == act && found.state() == RevocationState.DONE)
                .max(Comparator.comparing(found -> found.doneAt().orElseThrow()));
    }

    /** Somebody of staff who acted. */
    public record Actor(UserId id, String name) {}

    /** By name. */
    public List<Actor> actors() {
        return directory.staff();
    }

    public int count(RevocationFilter filter) {
        return directory.count(filter);
    }
}
