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

    private static final String WAITING = ReplacementKeys.MISSING + """
             and not exists (select 1 from revoked_server l
                join revocation later on later.id = l.revocation_id
                join revocation ordered on ordered.replaces_id = s.revocation_id
                where l.asset_id = s.asset_id and not l.restored and later.done_at > ordered.done_at)""";

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

    /** What happens to a server before its turn counts: one that was revoked again since the keys were ordered gets none. */
    void makeFor(UUID act) {
        waiting(act)
                .forEach(server -> maker.makeIf(
                        () -> isWaiting(act, server.server()),
                        server.organization(),
                        server.server(),
                        "replacement-keys"));
    }

    private List<Waiting> waiting(UUID act) {
        return jdbc.sql("select a.id, a.organization_id " + WAITING + " order by a.id")
                .param(act)
                .query((row, number) -> new Waiting(
                        new AssetId(row.getObject(1, UUID.class)), new OrganizationId(row.getObject(2, UUID.class))))
                .list();
    }

    private boolean isWaiting(UUID act, AssetId server) {
        return jdbc.sql("select count(*) " + WAITING + " and a.id = ?")
                        .params(act, server.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
