package org.keywork.validation;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.Optional;
import org.keywork.account.Organizations;
import org.keywork.account.Organizations.Profile;
import org.keywork.asset.AssetProperties;
import org.keywork.asset.Fingerprint;
import org.keywork.asset.HeldSubscriptions;
import org.keywork.asset.KeyDirectory;
import org.keywork.asset.KeyFacts;
import org.keywork.catalog.Offers;
import org.keywork.subscription.Entitlement;
import org.keywork.subscription.ServerRights;
import org.keywork.subscription.Subscriptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the database what a decision about a key rests on. */
@Component
class KeyReader {
    private final KeyDirectory keys;
    private final Subscriptions subscriptions;
    private final Organizations organizations;
    private final Offers offers;
    private final AssetProperties settings;

    /** One copy in memory of what the many keys of a subscription have in common. */
    private final Interner<GrantedRights> rights = Interner.newWeakInterner();

    KeyReader(
            KeyDirectory keys,
            Subscriptions subscriptions,
            Organizations organizations,
            Offers offers,
            AssetProperties settings) {
        this.keys = keys;
        this.subscriptions = subscriptions;
        this.organizations = organizations;
        this.offers = offers;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    Optional<KeyState> read(Fingerprint fingerprint) {
        return keys.find(fingerprint).map(this::state);
    }

    private KeyState state(KeyFacts facts) {
        var owner = organizations.find(facts.organization()).orElseThrow();
        var held = held(facts.held());
        var granted = held.all().map(entitlement -> granted(entitlement, owner)).toList();
        return new KeyState(facts, rights.intern(new GrantedRights(held, granted)), settings.overlap());
    }

    private ServerRights held(HeldSubscriptions held) {
        return new ServerRights(
                subscriptions.find(held.base()).orElseThrow(),
                held.trial().flatMap(subscriptions::find),
                held.next().flatMap(subscriptions::find));
    }

    private GrantedRights.Granted granted(Entitlement entitlement, Profile owner) {
        var covers = offers.find(entitlement.product()).orElseThrow().covers();
        return new GrantedRights.Granted(entitlement, Grant.of(entitlement, owner), covers);
    }
}
