package org.keywork.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keywork.asset.ServerUse;
import org.keywork.billing.OrderNavigation;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.Subscriptions;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialDirectory;
import org.keywork.trial.TrialId;
import org.keywork.trial.TrialState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is written of a trial, from the request to what its servers use afterwards. */
@Configuration(proxyBeanMethods = false)
class TrialComposers {
    /** More than any trial is warned of, fewer than one is prolonged by. */
    private static final int MOST_DAYS_LEFT = 7;

    private static final int MOST_LINES = 10;

    private final TrialDirectory trials;
    private final Subscriptions subscriptions;
    private final ServerUse servers;
    private final Drafts drafts;
    private final Clock clock;

    TrialComposers(TrialDirectory trials, Subscriptions subscriptions, ServerUse servers, Drafts drafts, Clock clock) {
        this.trials = trials;
        this.subscriptions = subscriptions;
        this.servers = servers;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Bean
    MailComposer trialRequested() {
        return composer(MailKind.TRIAL_REQUESTED, "trial-requested", TrialState.REQUESTED, this::requested);
    }

    @Bean
    MailComposer trialStarted() {
        return composer(MailKind.TRIAL_STARTED, "trial-started", TrialState.RUNNING, this::started);
    }

    @Bean
    MailComposer trialDeclined() {
        return composer(MailKind.TRIAL_DECLINED, "trial-declined", TrialState.DECLINED, this::declined);
    }

    @Bean
    MailComposer trialProlonged() {
        return composer(MailKind.TRIAL_PROLONGED, "trial-prolonged", TrialState.RUNNING, this::prolonged);
    }

    @Bean
    MailComposer trialEnded() {
        return composer(MailKind.TRIAL_ENDED, "trial-ended", TrialState.ENDED, this::ended);
    }

    /** Nothing where the trial was prolonged since: its last days are others then. */
    @Bean
    MailComposer trialEnding() {
        return MailComposer.of(MailKind.TRIAL_ENDING, mail -> find(mail)
                .filter(trial -> trial.state() == TrialState.RUNNING)
                .filter(trial -> daysLeft(trial) >= 0 && daysLeft(trial) <= MOST_DAYS_LEFT)
                .map(trial -> ending(trial, drafts.begin(mail, "trial-ending"))));
    }

    @Bean
    MailComposer trialHadBefore() {
        return MailComposer.of(MailKind.TRIAL_HAD_BEFORE, mail -> find(mail)
                .filter(trial -> !trial.leftBecauseOfInstance().isEmpty())
                .map(trial -> hadBefore(trial, drafts.begin(mail, "trial-had-before"))));
    }

    private MailComposer composer(
            MailKind kind, String section, TrialState state, BiFunction<TrialDetails, Draft, Letter> words) {
        return MailComposer.of(kind, mail -> find(mail)
                .filter(trial -> trial.state() == state)
                .map(trial -> words.apply(trial, drafts.begin(mail, section))));
    }

    private Optional<TrialDetails> find(MailOrder mail) {
        return trials.find(new TrialId(mail.uuid("trial")));
    }

    private Letter requested(TrialDetails trial, Draft draft) {
        var product = draft.title(trial.product());
        return draft.say("text", product, trial.days(), trial.places())
                .say("next")
                .link(OrderNavigation.SUBSCRIPTIONS)
                .letter(product);
    }

    private Letter started(TrialDetails trial, Draft draft) {
        var product = draft.title(trial.product());
        return draft.say("text", product, trial.places(), end(trial, draft))
                .sayIf(!trial.servers().isEmpty(), "servers", draft.names(sorted(trial.servers())))
                .say("keys")
                .link(OrderNavigation.SUBSCRIPTIONS)
                .say("order", product)
                .letter(product);
    }

    private Letter declined(TrialDetails trial, Draft draft) {
        var product = draft.title(trial.product());
        draft.say("text", product, trial.days());
        trial.note().ifPresent(note -> draft.say("note", note));
        return draft.say("next", product).link(OrderNavigation.SUBSCRIPTIONS).letter(product);
    }

    private Letter prolonged(TrialDetails trial, Draft draft) {
        var product = draft.title(trial.product());
        return draft.say("text", product, end(trial, draft))
                .say("keys")
                .link(OrderNavigation.SUBSCRIPTIONS)
                .letter(product);
    }

    private Letter ending(TrialDetails trial, Draft draft) {
        var product = draft.title(trial.product());
        return draft.say("text", product, end(trial, draft))
                .sayIf(!trial.servers().isEmpty(), "servers", draft.names(sorted(trial.servers())))
                .say("order", product)
                .link(OrderNavigation.order(trial.product(), trial.places(), List.of()))
                .say("otherwise")
                .letter(product, daysLeft(trial));
    }

    private Letter ended(TrialDetails trial, Draft draft) {
        var product = draft.title(trial.product());
        draft.say("text", product);
        servers.serversOf(trial.organization()).stream()
                .filter(server -> trial.servers().containsKey(server.id()))
                .sorted(Comparator.comparing(ServerUse.User::name))
                .limit(MOST_LINES)
                .forEach(server -> sayWhatItUses(server, trial, draft));
        return draft.say("order", product)
                .link(OrderNavigation.order(trial.product(), trial.places(), List.of()))
                .letter(product);
    }

    private void sayWhatItUses(ServerUse.User server, TrialDetails trial, Draft draft) {
        var now = clock.instant();
        var zone = drafts.zone(trial.organization());
        var rights = new ServerRights(
                subscriptions.find(server.held().base()).orElseThrow(),
                Optional.empty(),
                server.held().next().flatMap(subscriptions::find));
        var used = rights.inForce(now, zone);
        draft.say(used.isRunning(now, zone) ? "uses" : "uses.ended", server.name(), draft.title(used.product()));
    }

    private Letter hadBefore(TrialDetails trial, Draft draft) {
        var product = draft.title(trial.product());
        var names = sorted(trial.leftBecauseOfInstance());
        return draft.say("text", draft.names(names), product, names.size())
                .say("rule")
                .link(OrderNavigation.order(trial.product(), names.size(), List.of()))
                .say("otherwise")
                .letter(Drafts.inSubject(names.getFirst()), product, names.size());
    }

    private long daysLeft(TrialDetails trial) {
        var today = LocalDate.ofInstant(clock.instant(), drafts.zone(trial.organization()));
        return trial.entitlement().flatMap(granted -> granted.daysLeft(today)).orElse(-1L);
    }

    private static String end(TrialDetails trial, Draft draft) {
        return trial.entitlement()
                .flatMap(Entitlement::end)
                .map(draft.moments()::fromToday)
                .orElseThrow();
    }

    private static List<String> sorted(Map<?, String> names) {
        return names.values().stream().sorted().toList();
    }
}
