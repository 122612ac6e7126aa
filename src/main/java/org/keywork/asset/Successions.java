package org.keywork.asset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.keywork.account.Organizations;
import org.keywork.subscription.SubscriptionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that what followed on a server's subscription is now what it uses. Decisions don't wait for this. */
@Configuration(proxyBeanMethods = false)
class Successions {
    private static final Logger log = LoggerFactory.getLogger(Successions.class);
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final AssetRepository assets;
    private final RightsReader rights;
    private final ServerUse servers;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Successions(
            JdbcClient jdbc,
            AssetRepository assets,
            RightsReader rights,
            ServerUse servers,
            Organizations organizations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.assets = assets;
        this.rights = rights;
        this.servers = servers;
        this.organizations = organizations;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> succeed() {
        return Tasks.recurring("successions", FixedDelay.of(EVERY)).execute((instance, context) -> run());
    }

    void run() {
        for (var id : near()) {
            try {
                transaction.executeWithoutResult(status -> look(id));
            } catch (RuntimeException e) {
                log.error("What follows for server {} can't be written down now, and will be again", id, e);
            }
        }
    }

    /** Days differ by time zone: one more than enough. */
    private List<AssetId> near() {
        return jdbc
                .sql("""
                        select a.id from asset a join subscription n on n.id = a.next_id
                        where a.removed_at is null and n.begin_date < ?""")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2))
                .query(UUID.class)
                .list()
                .stream()
                .map(AssetId::new)
                .toList();
    }

    private void look(AssetId id) {
        var asset = assets.lock(id).orElseThrow();
        var zone = organizations.find(asset.organization()).orElseThrow().zone();
        var held = rights.of(asset.held());
        var now = clock.instant();
        if (held.next().isPresent()
                && !held.base().isRunning(now, zone)
                && held.next().get().isRunning(now, zone)) {
            SubscriptionId next = held.next().get().id();
            servers.use(List.of(id), next);
        }
    }
}
