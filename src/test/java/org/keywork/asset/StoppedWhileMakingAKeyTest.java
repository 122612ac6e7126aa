package org.keywork.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.Customer;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.audit.Audit;
import org.keywork.signing.AtRestCipher;
import org.keywork.signing.KeyClaims;
import org.keywork.signing.KeyReading;
import org.keywork.signing.RegistrationKey;
import org.keywork.signing.RegistrationKeyCodec;
import org.keywork.signing.SigningKeyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Stops at each point of making a key, as a kill would, and looks at what a restart makes of it. Commits; cleans up. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class StoppedWhileMakingAKeyTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    MyAssets assets;

    @Autowired
    KeyMaker maker;

    @Autowired
    UnfinishedKeys unfinished;

    @Autowired
    AssetRepository servers;

    @Autowired
    RegistrationKeys keys;

    @Autowired
    KeyDraft draft;

    @Autowired
    OwnRevocations revocations;

    @Autowired
    RegistrationKeyCodec codec;

    @Autowired
    AtRestCipher cipher;

    @Autowired
    Audit audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final AtomicReference<RegistrationKey> signed = new AtomicReference<>();
    private Customer customer;
    private AssetId server;

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void aServer() {
        customer = Customer.of(portal);
        server = customer.does(() ->
                ((AddRequest.Done) assets.add(new NewServer("Helpdesk", Optional.empty(), Optional.empty()))).server());
    }

    @AfterEach
    void leave() {
        customer.leave();
    }

    @Test
    void beforeSigningTheKeyIsFinishedAfterwards() {
        stopped(new StoppingCodec(true), audit);
        assertThat(signed).hasNullValue();
        restartedLater();
        assertWhole(theOnlyKey());
    }

    @Test
    void betweenSigningAndStoringTheVeryKeyThatWasSignedIsStoredAfterwards() {
        stopped(new StoppingCodec(false), audit);
        assertThat(keys.findByFingerprint(Fingerprint.of(signed.get().text()).bytes()))
                .isEmpty();
        restartedLater();
        assertThat(maker.open(theOnlyKey())).isEqualTo(signed.get());
        assertWhole(theOnlyKey());
    }

    @Test
    void justBeforeTheResultIsCommittedTheKeyIsFinishedAfterwards() {
        stopped(codec, act -> {
            if (act.action().equals("registration-key.issued")) {
                throw new Killed();
            }
            audit.record(act);
        });
        assertThat(theOnlyKey().status()).isEqualTo(KeyStatus.PREPARED);
        restartedLater();
        assertWhole(theOnlyKey());
    }

    @Test
    void whoeverAsksAgainAtOnceFinishesWhatWasLeft() {
        stopped(new StoppingCodec(false), audit);
        customer.does(() -> assets.generateKey(server));
        assertThat(maker.open(theOnlyKey())).isEqualTo(signed.get());
    }

    @Test
    void whileReplacingTheOldKeyStaysTheCurrentOneUntilTheNewOneIsWhole() {
        customer.does(() -> assets.generateKey(server));
        var old = theOnlyKey().id();
        assertThatThrownBy(() -> makerWith(new StoppingCodec(false), audit)
                        .replace(customer.organization(), server, old, "someone"))
                .isInstanceOf(Killed.class);
        assertThat(current().id()).isEqualTo(old);
        restartedLater();
        assertThat(keys.findById(old).orElseThrow().status()).isEqualTo(KeyStatus.SUPERSEDED);
        assertWhole(current());
        assertThat(maker.open(current())).isEqualTo(signed.get());
    }

    @Test
    void ofALeakedKeyTheRevocationIsKeptAndTheReplacementComesAfterwards() {
        customer.does(() -> assets.generateKey(server));
        var leaked = theOnlyKey().id();
        assertThatThrownBy(() -> makerWith(new StoppingCodec(true), audit)
                        .replaceLeaked(customer.organization(), server, leaked, "someone"))
                .isInstanceOf(Killed.class);
        assertThat(keys.findById(leaked).orElseThrow().status()).isEqualTo(KeyStatus.REVOKED);
        restartedLater();
        assertWhole(current());
    }

    @Test
    void aKeyWhoseServerWasRemovedMeanwhileIsDropped() {
        stopped(new StoppingCodec(false), audit);
        customer.does(() -> {
            assets.remove(server);
            return server;
        });
        restartedLater();
        assertThat(all()).isEmpty();
    }

    @Test
    void aKeyWhoseSigningKeyWasRetiredMeanwhileIsDroppedAndAnotherOneMade() {
        stopped(new StoppingCodec(true), audit);
        var left = theOnlyKey().id();
        nameAnotherSigningKeyIn(left);

        var made = customer.does(() -> assets.generateKey(server));

        assertThat(made).isInstanceOf(KeyRequest.Issued.class);
        assertThat(theOnlyKey().id()).isNotEqualTo(left);
        assertWhole(theOnlyKey());
    }

    @Test
    void whatIsBeingMadeRightNowIsLeftAlone() {
        stopped(new StoppingCodec(true), audit);
        unfinished.finish();
        assertThat(theOnlyKey().status()).isEqualTo(KeyStatus.PREPARED);
    }

    @Test
    void oneKeyThatCantBeFinishedDoesntKeepTheOthersWaiting() {
        stopped(new StoppingCodec(true), audit);
        jdbc.sql("update registration_key set claims = '?' where asset_id = ?")
                .param(server.value())
                .update();
        var second = Customer.of(portal);
        try {
            var other = second.does(
                    () -> ((AddRequest.Done) assets.add(new NewServer("Other", Optional.empty(), Optional.empty())))
                            .server());
            assertThatThrownBy(() ->
                            makerWith(new StoppingCodec(true), audit).make(second.organization(), other, "someone"))
                    .isInstanceOf(Killed.class);
            restartedLater();
            assertThat(keys.findBySlot(RegistrationKeyRecord.current(other))).isPresent();
        } finally {
            second.leave();
        }
    }

    /** Signs or not, and stops. */
    private final class StoppingCodec implements RegistrationKeyCodec {
        private final boolean beforeSigning;

        private StoppingCodec(boolean beforeSigning) {
            this.beforeSigning = beforeSigning;
        }

        @Override
        public RegistrationKey issue(KeyClaims claims) {
            if (!beforeSigning) {
                signed.set(codec.issue(claims));
            }
            throw new Killed();
        }

        @Override
        public KeyReading read(String presented) {
            return codec.read(presented);
        }
    }

    private void stopped(RegistrationKeyCodec codec, Audit audit) {
        assertThatThrownBy(() -> makerWith(codec, audit).make(customer.organization(), server, "someone"))
                .isInstanceOf(Killed.class);
        assertThat(theOnlyKey().status()).isEqualTo(KeyStatus.PREPARED);
    }

    private KeyMaker makerWith(RegistrationKeyCodec codec, Audit audit) {
        return new KeyMaker(servers, keys, draft, revocations, codec, cipher, audit, events, transaction, json, clock);
    }

    private void restartedLater() {
        clock.advance(Duration.ofSeconds(31));
        unfinished.finish();
    }

    private void nameAnotherSigningKeyIn(RegistrationKeyId id) {
        var claims = json.readValue(keys.findById(id).orElseThrow().claims(), KeyClaims.class);
        var retired = new SigningKeyId("A".repeat(43));
        jdbc.sql("update registration_key set claims = ? where id = ?")
                .params(
                        json.writeValueAsString(claims)
                                .replace(claims.signingKey().value(), retired.value()),
                        id.value())
                .update();
    }

    private List<RegistrationKeyRecord> all() {
        return keys.findByAssetAndStatusIn(server, List.of(KeyStatus.values()));
    }

    private RegistrationKeyRecord theOnlyKey() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private RegistrationKeyRecord current() {
        return keys.findBySlot(RegistrationKeyRecord.current(server)).orElseThrow();
    }

    private void assertWhole(RegistrationKeyRecord key) {
        WholeKeys.assertWhole(key, maker, codec, keys);
    }
}
