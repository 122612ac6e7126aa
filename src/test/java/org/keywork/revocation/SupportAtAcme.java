package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.keywork.MovableClock;
import org.keywork.account.OrganizationId;
import org.keywork.account.Persona;
import org.keywork.asset.AssetId;
import org.keywork.asset.MyAssets;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.RevocationReason;
import org.keywork.billing.Purchases;
import org.keywork.validation.Code;
import org.keywork.validation.Presented;
import org.keywork.validation.Validation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Acme has servers whose GLPI asks, and Sasha of support acts, on 14 March 2027. */
abstract class SupportAtAcme {
    @Autowired
    ApplicationContext portal;

    @Autowired
    RevocationDesk desk;

    @Autowired
    RevocationHistory history;

    @Autowired
    MyRevocations mine;

    @Autowired
    MyAssets assets;

    @Autowired
    MovableClock clock;

    Purchases shop;
    Persona casey;
    Persona sasha;
    Persona alex;
    AssetId helpdesk;
    AssetId staging;

    private final Map<AssetId, String> keys = new HashMap<>();

    @BeforeEach
    void twoServersWithKeys() {
        clock.stopAt("2027-03-14T09:00:00Z");
        shop = new Purchases(portal);
        casey = shop.casey;
        sasha = Persona.of(portal, "support@example.com");
        alex = Persona.of(portal, "admin@example.com");
        helpdesk = server("Helpdesk");
        staging = server("Staging");
    }

    AssetId server(String name) {
        var id = shop.server(name);
        entersKey(id);
        return id;
    }

    /** Its GLPI comes with the server's current key from now on. */
    void entersKey(AssetId server) {
        keys.put(server, casey.does(() -> assets.showKey(server).orElseThrow()));
    }

    /** What its GLPI is told, with the key that was entered last. */
    Code code(AssetId server) {
        return portal.getBean(Validation.class)
                .decide(new Presented(
                        keys.getOrDefault(server, ""),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "192.0.2.0/24"))
                .code();
    }

    OrganizationId acme() {
        return casey.organization();
    }

    RegistrationKeyId keyOf(AssetId server) {
        return casey.does(() -> assets.details(server))
                .currentKey()
                .orElseThrow()
                .id();
    }

    static NewRevocation because(RevocationReason reason) {
        return new NewRevocation(reason, "Ticket 4711", Optional.empty());
    }

    RevocationId revoked(Target target, RevocationReason reason) {
        var outcome = sasha.does(() -> desk.revoke(target, because(reason)));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).act();
    }

    Outcome undo(RevocationId act) {
        return sasha.does(() -> desk.undo(act, "A mistake"));
    }

    static Outcome refused(Outcome.Refusal why) {
        return new Outcome.Refused(why, Optional.empty());
    }
}
