package org.keywork.trial;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.ServerSeen;
import org.keywork.asset.ServerUse;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.catalog.OfferReference;
import org.keywork.subscription.SubscriptionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An instance gets a product's trial once. Only a UID that came with a check-in counts: typing one in proves nothing, uses
 * up nothing and is told nothing about.
 */
@Component
class TrialInstances {
    private final JdbcClient jdbc;
    private final ServerUse servers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrialInstances(JdbcClient jdbc, ServerUse servers, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.servers = servers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether one of these servers has come as an instance that had a trial of the product. */
    boolean hadOne(List<AssetId> assets, OfferReference product) {
        return !assets.isEmpty()
                && jdbc.sql("""
                        select exists (select 1 from asset_contact c join trial_instance t on t.instance_uid = c.instance_uid
                        where c.asset_id in (:assets) and t.product = :product)""")
                        .param("assets", assets.stream().map(AssetId::value).toList())
                        .param("product", product.value())
                        .query(Boolean.class)
                        .single();
    }

    /** These servers' instances, as far as they came, have their trial now. */
    void use(TrialId trial, OfferReference product, List<AssetId> assets) {
        for (var asset : assets) {
            jdbc.sql("select instance_uid from asset_contact where asset_id = ? and instance_uid is not null")
                    .param(asset.value())
                    .query(String.class)
                    .optional()
                    .ifPresent(uid -> use(trial, product, asset, uid));
        }
    }

    private boolean use(TrialId trial, OfferReference product, AssetId asset, String uid) {
        return jdbc.sql("""
                        insert into trial_instance (instance_uid, product, asset_id, trial_id, seen_at)
                        select cast(:uid as varchar(64)), cast(:product as varchar(50)), cast(:asset as uuid),
                            cast(:trial as uuid), cast(:now as timestamp(6) with time zone)
                        where not exists (select 1 from trial_instance where instance_uid = :uid and product = :product)""")
                        .param("uid", uid)
                        .param("product", product.value())
                        .param("asset", asset.value())
                        .param("trial", trial.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private record Tried(TrialId trial, OfferReference product, AssetId asset) {}

    /** The first contact of an instance with a server that tries something: from now on it had its trial, or it had it before. */
    @EventListener
    void on(ServerSeen seen) {
        tried(seen.asset()).ifPresent(tried -> {
            if (!use(tried.trial(), tried.product(), seen.asset(), seen.uid().value()) && !isOf(tried, seen.uid())) {
                leave(tried);
            }
        });
    }

    private Optional<Tried> tried(AssetId asset) {
        return jdbc.sql("""
                        select t.id, t.product from asset a join trial t on t.subscription_id = a.trial_id
                        where a.id = ? and t.state = 'RUNNING'""")
                .param(asset.value())
                .query((row, number) -> new Tried(
                        new TrialId(row.getObject(1, UUID.class)), new OfferReference(row.getString(2)), asset))
                .optional();
    }

    private boolean isOf(Tried tried, InstanceUid uid) {
        return jdbc.sql("select trial_id from trial_instance where instance_uid = ? and product = ?")
                .param(uid.value())
                .param(tried.product().value())
                .query(UUID.class)
                .single()
                .equals(tried.trial().value());
    }

    private void leave(Tried tried) {
        var trial = jdbc.sql("select subscription_id, organization_id from trial where id = ?")
                .param(tried.trial().value())
                .query((row, number) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .single();
        servers.endTrial(List.of(tried.asset()), new SubscriptionId(trial[0]));
        jdbc.sql("update trial_server set left_because = 'INSTANCE_HAD_ONE' where trial_id = ? and asset_id = ?")
                .param(tried.trial().value())
                .param(tried.asset().value())
                .update();
        audit.record(Act.of("trial-rules", "trial.instance-had-one", "asset:" + tried.asset()));
        events.publishEvent(
                new TrialChanged(tried.trial(), new OrganizationId(trial[1]), TrialChanged.What.INSTANCE_HAD_ONE));
    }
}
