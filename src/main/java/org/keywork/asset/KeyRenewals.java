package org.keywork.asset;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.keywork.subscription.SubscriptionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the keys that {@link KeysBeside} orders. Doing it again makes none twice. */
@Configuration(proxyBeanMethods = false)
class KeyRenewals {
    private static final Logger log = LoggerFactory.getLogger(KeyRenewals.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(30);

    private final ServerUse servers;
    private final RegistrationKeys keys;
    private final KeyMaker maker;
    private final AssetRepository assets;
    private final KeyDraft draft;

    KeyRenewals(ServerUse servers, RegistrationKeys keys, KeyMaker maker, AssetRepository assets, KeyDraft draft) {
        this.servers = servers;
        this.keys = keys;
        this.maker = maker;
        this.assets = assets;
        this.draft = draft;
    }

    @Bean
    OneTimeTask<SubscriptionId> keysBesideTask() {
        return Tasks.oneTime(KeysBeside.TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(TRY_AGAIN_AFTER))
                .execute((instance, context) -> makeFor(instance.getData()));
    }

    void makeFor(SubscriptionId subscription) {
        for (var user : servers.usersOf(subscription)) {
            var asset = assets.findById(user.id()).orElseThrow();
            keys.findBySlot(RegistrationKeyRecord.current(user.id()))
                    .filter(key -> !draft.isUpToDate(key, asset))
                    .ifPresent(key -> make(user, key));
        }
    }

    private void make(ServerUse.User user, RegistrationKeyRecord current) {
        var made = maker.makeBeside(user.organization(), user.id(), current.id(), "renewal");
        log.info("A key beside {} for server {}: {}", current.id(), user.id(), made);
    }
}
