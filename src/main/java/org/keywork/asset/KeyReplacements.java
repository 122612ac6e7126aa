package org.keywork.asset;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the keys that {@link ReplacementKeys} orders. Doing it again makes none twice. */
@Configuration(proxyBeanMethods = false)
class KeyReplacements {
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 20;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final KeyMaker maker;

    KeyReplacements(JdbcClient jdbc, KeyMaker maker) {
        this.jdbc = jdbc;
        this.maker = maker;
    }

    @Bean
    OneTimeTask<UUID> replacementKeysTask() {
        return Tasks.oneTime(ReplacementKeys.TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(TRY_AGAIN_AFTER))
                .execute((instance, context) -> makeFor(instance.getData()));
    }

    private record Waiting(AssetId server, OrganizationId organization) {}

    /** By and by, so that what is revoked meanwhile gets none. */
    void makeFor(UUID act) {
        var from = FIRST;
        for (var some = waiting(act, from); !some.isEmpty(); some = waiting(act, from)) {
            some.forEach(server -> maker.make(server.organization(), server.server(), "replacement-keys"));
            from = some.getLast().server().value();
        }
    }

    /** Those that were revoked again since the keys were ordered wait for nothing any more. */
    private List<Waiting> waiting(UUID act, UUID after) {
        return jdbc.sql("select a.id, a.organization_id " + ReplacementKeys.MISSING + """
                         and a.id > ? and not exists (select 1 from revoked_server l
                            join revocation later on later.id = l.revocation_id
                            join revocation ordered on ordered.replaces_id = s.revocation_id
                            where l.asset_id = s.asset_id and not l.restored and later.done_at > ordered.done_at)
                        order by a.id limit ?""")
                .params(act, after, AT_A_TIME)
                .query((row, number) -> new Waiting(
                        new AssetId(row.getObject(1, UUID.class)), new OrganizationId(row.getObject(2, UUID.class))))
                .list();
    }
}
