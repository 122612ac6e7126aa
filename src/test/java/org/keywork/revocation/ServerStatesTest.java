package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keywork.asset.ServerState.KEY_REPLACED;
import static org.keywork.asset.ServerState.MOVED;
import static org.keywork.asset.ServerState.NOT_USED_YET;
import static org.keywork.asset.ServerState.REVOKED;
import static org.keywork.asset.ServerState.VALID;
import static org.keywork.billing.BillingSamples.BASIC;
import static org.keywork.billing.BillingSamples.order;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keywork.PortalTest;
import org.keywork.asset.AssetContacts;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeysBesideNow;
import org.keywork.asset.OrganizationServers;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.RevocationReason;
import org.keywork.asset.ServerState;
import org.keywork.asset.ServerSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a server fares goes by its current key and by the one that its GLPI holds, in every list as on its page. */
@PortalTest
class ServerStatesTest extends SupportAtAcme {
    private static final InstanceUid HERE = new InstanceUid("h".repeat(40));
    private static final InstanceUid THERE = new InstanceUid("t".repeat(40));

    @Autowired
    OrganizationServers servers;

    @Autowired
    AssetContacts contacts;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> lives() {
        return Stream.of(
                life("GLPI never came", NOT_USED_YET, acme -> {}),
                life("never came, revoked", REVOKED, acme -> acme.leaked(acme.current())),
                life("comes with the current key", VALID, acme -> acme.cameWith(acme.current())),
                life("comes with a replaced key", KEY_REPLACED, acme -> {
                    acme.cameWith(acme.current());
                    acme.replaced();
                }),
                life("comes with a replaced key, and its successor was revoked", REVOKED, acme -> {
                    acme.cameWith(acme.current());
                    acme.replaced();
                    acme.leaked(acme.current());
                }),
                life("comes with a revoked key, and there is a new one", KEY_REPLACED, acme -> {
                    acme.cameWith(acme.current());
                    acme.leaked(acme.current());
                    acme.casey.does(() -> acme.assets.generateKey(acme.helpdesk));
                }),
                life("comes with a key that the customer reported", KEY_REPLACED, acme -> {
                    acme.cameWith(acme.current());
                    acme.casey.does(() -> acme.assets.reportLeaked(acme.helpdesk, acme.current()));
                }),
                life("comes with a revoked key, and there is none", REVOKED, acme -> {
                    acme.cameWith(acme.current());
                    acme.leaked(acme.current());
                }),
                life("comes with a key that was revoked by mistake", VALID, acme -> {
                    acme.cameWith(acme.current());
                    acme.undo(acme.revoked(Target.of(acme.current()), RevocationReason.ISSUED_IN_ERROR));
                }),
                life("is out of use itself", REVOKED, acme -> {
                    acme.cameWith(acme.current());
                    acme.revoked(Target.of(acme.helpdesk), RevocationReason.LICENSE_VIOLATION);
                }),
                life("renewed, never came", NOT_USED_YET, ServerStatesTest::renewed),
                life("renewed, comes with the older key", VALID, acme -> acme.cameWith(acme.renewed())),
                life("renewed, comes with the newer key", VALID, acme -> {
                    acme.renewed();
                    acme.cameWith(acme.current());
                }),
                life("renewed, and the older key that it comes with was revoked", KEY_REPLACED, acme -> {
                    var older = acme.renewed();
                    acme.cameWith(older);
                    acme.leaked(older);
                }),
                life("renewed, and the newer key that it comes with was revoked", REVOKED, acme -> {
                    acme.renewed();
                    acme.cameWith(acme.current());
                    acme.leaked(acme.current());
                }),
                life("renewed, comes with the older key, and the newer was revoked", VALID, acme -> {
                    acme.cameWith(acme.renewed());
                    acme.leaked(acme.current());
                }),
                life("renewed, never came, and the newer key was revoked", REVOKED, acme -> {
                    acme.renewed();
                    acme.leaked(acme.current());
                }),
                life("moved, and didn’t come from there", MOVED, ServerStatesTest::movedThere),
                life("moved, and came from there", VALID, acme -> {
                    acme.movedThere();
                    acme.cameFrom(THERE);
                }),
                life("moved, and came once more from where it had been", MOVED, acme -> {
                    acme.movedThere();
                    acme.cameFrom(HERE);
                }),
                life("moved and moved back before it came", MOVED, acme -> {
                    acme.movedThere();
                    acme.movedTo(HERE);
                }),
                life("moved, moved back, and came", VALID, acme -> {
                    acme.movedThere();
                    acme.movedTo(HERE);
                    acme.cameFrom(HERE);
                }));
    }

    private static Arguments life(String what, ServerState state, Consumer<ServerStatesTest> life) {
        return Arguments.of(what, state, life);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lives")
    void theListsAndThePageSayTheSame(String what, ServerState state, Consumer<ServerStatesTest> life) {
        life.accept(this);
        var acme = acme();
        assertThat(casey.does(() -> assets.details(helpdesk)).state()).isEqualTo(state);
        assertThat(listed(casey.does(() -> assets.search("", 0, 10)))).isEqualTo(state);
        assertThat(listed(sasha.does(() -> servers.of(acme, "", 0, 10)))).isEqualTo(state);
    }

    private ServerState listed(List<ServerSummary> all) {
        return all.stream()
                .filter(server -> server.id().equals(helpdesk))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private RegistrationKeyId current() {
        return keyOf(helpdesk);
    }

    private void cameWith(RegistrationKeyId key) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into asset_contact (asset_id, first_seen_at, last_seen_at, key_id, key_since)"
                        + " values (?, ?, ?, ?, ?)")
                .params(helpdesk.value(), now, now, key.value(), now)
                .update();
    }

    private void movedThere() {
        movedTo(HERE);
        cameFrom(HERE);
        movedTo(THERE);
    }

    private void movedTo(InstanceUid uid) {
        clock.advance(Duration.ofMinutes(1));
        casey.does(() -> assets.moveTo(helpdesk, uid));
    }

    private void cameFrom(InstanceUid uid) {
        clock.advance(Duration.ofMinutes(1));
        var now = clock.instant();
        contacts.note(List.of(
                new AssetContacts.Contact(helpdesk, current(), Optional.of(uid), now, now, Optional.of("11.0.4"))));
    }

    private void replaced() {
        casey.does(() -> assets.replaceKey(helpdesk, current()));
    }

    /** By support, who issue no other one. */
    private void leaked(RegistrationKeyId key) {
        revoked(Target.of(key), RevocationReason.KEY_COMPROMISED);
    }

    /** A newer key stands beside the one there was, which is told. */
    private RegistrationKeyId renewed() {
        var older = current();
        clock.advance(Duration.ofMinutes(1));
        KeysBesideNow.make(portal, shop.bought(order(BASIC, 1, helpdesk)));
        assertThat(current()).isNotEqualTo(older);
        return older;
    }
}
