package org.keywork.revocation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.keywork.account.Recipients;
import org.keywork.asset.AssetId;
import org.keywork.asset.KeyReach;
import org.keywork.asset.KeyReaches;
import org.keywork.asset.KeyScope;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.RevocationReason;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.SubscriptionId;
import org.keywork.subscription.SubscriptionState;
import org.keywork.subscription.Subscriptions;
import org.keywork.subscription.SuspendedBecause;
import org.springframework.stereotype.Component;

/** Finds out what an act is about and what it would reach. */
@Component
class Reaches {
    /** How many servers a dry run lists; all are counted. */
    private static final int SHOWN = 50;

    private final Organizations organizations;
    private final Recipients recipients;
    private final Subscriptions subscriptions;
    private final KeyReaches keys;
    private final RevocationProperties settings;

    Reaches(
            Organizations organizations,
            Recipients recipients,
            Subscriptions subscriptions,
            KeyReaches keys,
            RevocationProperties settings) {
        this.organizations = organizations;
        this.recipients = recipients;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.settings = settings;
    }

    /** Empty where there is no such thing. */
    Optional<Subject> subject(Target target) {
        return switch (target.scope()) {
            case KEY ->
                keys.place(new RegistrationKeyId(target.id()))
                        .map(place -> new Subject(target, place.serverName(), place.organization()));
            case SERVER ->
                keys.place(new AssetId(target.uuid()))
                        .map(place -> new Subject(target, place.serverName(), place.organization()));
            case SUBSCRIPTION ->
                subscriptions
                        .find(new SubscriptionId(target.uuid()))
                        .map(found -> new Subject(target, found.product().value(), found.organization()));
            case ORGANIZATION ->
                organizations
                        .find(new OrganizationId(target.uuid()))
                        .map(found -> new Subject(target, found.name(), found.id()));
        };
    }

    Reach of(Subject subject, RevocationAct act, Optional<RevocationReason> reason) {
        var isLeak = act == RevocationAct.REVOKED && reason.equals(Optional.of(RevocationReason.KEY_COMPROMISED));
        var changed = subscriptions(subject, act, isLeak);
        var reached = act == RevocationAct.REVOKED ? keys.of(scope(subject.target()), SHOWN) : users(changed, SHOWN);
        var takesAway = act == RevocationAct.REVOKED || act == RevocationAct.SUSPENDED;
        return new Reach(
                subject,
                reached,
                changed,
                takesAway && !isLeak && reached.servers() > settings.alone(),
                recipients.everybody(subject.organization()));
    }

    /** Who has to do with what is suspended, or goes on. */
    KeyReach users(List<Entitlement> changed) {
        return users(changed, 0);
    }

    private KeyReach users(List<Entitlement> changed, int shown) {
        return keys.ofUsers(changed.stream().map(Entitlement::id).toList(), shown);
    }

    /** Those that the act would change. Keys that others know are no reason to end what was paid for. */
    List<Entitlement> subscriptions(Subject subject, RevocationAct act, boolean isLeak) {
        return switch (act) {
            case REVOKED -> isLeak ? List.of() : those(subject, Reaches::isOpen);
            case SUSPENDED ->
                those(
                        subject,
                        found -> found.state() == SubscriptionState.ACTIVE || is(found, SuspendedBecause.UNPAID));
            case REINSTATED -> those(subject, found -> is(found, SuspendedBecause.BY_STAFF));
            case REPLACED -> List.of();
        };
    }

    private List<Entitlement> those(Subject subject, Predicate<Entitlement> wanted) {
        return switch (subject.target().scope()) {
            case KEY, SERVER -> List.of();
            case SUBSCRIPTION ->
                subscriptions.find(new SubscriptionId(subject.target().uuid())).filter(wanted).stream()
                        .toList();
            case ORGANIZATION ->
                subscriptions.of(subject.organization()).stream().filter(wanted).toList();
        };
    }

    private static boolean is(Entitlement found, SuspendedBecause why) {
        return found.suspendedBecause().equals(Optional.of(why));
    }

    private static boolean isOpen(Entitlement found) {
        return found.state() == SubscriptionState.ACTIVE || found.state() == SubscriptionState.SUSPENDED;
    }

    KeyScope scope(Target target) {
        return switch (target.scope()) {
            case KEY -> {
                var key = new RegistrationKeyId(target.id());
                yield new KeyScope.OneKey(key, keys.place(key).orElseThrow().server());
            }
            case SERVER -> new KeyScope.OneServer(new AssetId(target.uuid()));
            case SUBSCRIPTION -> new KeyScope.UsersOf(new SubscriptionId(target.uuid()));
            case ORGANIZATION -> new KeyScope.Everything(new OrganizationId(target.uuid()));
        };
    }
}
