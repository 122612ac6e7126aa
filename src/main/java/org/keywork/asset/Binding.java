package org.keywork.asset;

import java.time.Clock;
import org.keywork.account.OrganizationId;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Binds a server to the first instance that uses one of its keys. */
@Component
public class Binding {
    private final AssetRepository assets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Binding(AssetRepository assets, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.assets = assets;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One conditional update: of two first uses at the same moment, on any nodes, one is told true. Where it is false, the
     * server is bound already, or gone.
     */
    @Transactional
    public boolean bindFirst(AssetId asset, OrganizationId organization, InstanceUid uid) {
        if (assets.bindIfUnbound(asset, uid.value(), clock.instant()) == 0) {
            return false;
        }
        audit.record(Act.of("first-use", "asset.bound", "asset:" + asset));
        events.publishEvent(new ServerBound(asset, organization));
        events.publishEvent(new ServerSeen(asset, uid));
        // other nodes may still hold it unbound, and would accept a caller who names no UID
        events.publishEvent(new AssetChanged(asset));
        return true;
    }
}
