package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keywork.audit.Act;
import org.keywork.signing.SigningKeys.Status;

class SigningKeyRegistrationTest {
    private final TestSigning database = new TestSigning();
    private final List<Act> acts = new ArrayList<>();
    private final SigningKeyRegistration start = database.registration(acts::add);
    private final SigningKeyPair first = TestSigning.newKey();
    private final SigningKeyPair second = TestSigning.newKey();

    @Test
    void theFirstKeyEverIsActiveAndThoseAfterItAreNext() {
        start.register(TestSigning.keystore(first, second), null);
        assertThat(database.statuses()).isEqualTo(Map.of(first.id(), Status.ACTIVE, second.id(), Status.NEXT));
        assertThat(acts)
                .extracting(Act::action)
                .containsExactly("signing-key.added", "signing-key.activated", "signing-key.added");
    }

    @Test
    void startingAgainChangesNothing() {
        start.register(TestSigning.keystore(first, second), null);
        acts.clear();
        start.register(TestSigning.keystore(first, second), "");
        start.register(TestSigning.keystore(first, second), first.id().value());
        assertThat(database.statuses()).isEqualTo(Map.of(first.id(), Status.ACTIVE, second.id(), Status.NEXT));
        assertThat(acts).isEmpty();
    }

    @Test
    void theNamedKeyTakesOverAndTheFormerOneRetiresForGood() {
        start.register(TestSigning.keystore(first), null);
        start.register(TestSigning.keystore(first, second), second.id().value());
        assertThat(database.statuses()).isEqualTo(Map.of(first.id(), Status.RETIRED, second.id(), Status.ACTIVE));
        assertThat(acts.getLast()).isEqualTo(Act.of("start", "signing-key.activated", "signing-key:" + second.id()));
        refused(first.id().value(), "is retired", first, second);
        assertThat(database.statuses()).containsEntry(second.id(), Status.ACTIVE);
    }

    @Test
    void aCompromisedKeyIsNeverMadeActive() {
        start.register(TestSigning.keystore(first, second), null);
        database.status(second, Status.COMPROMISED);
        refused(second.id().value(), "is compromised", first, second);
    }

    @Test
    void aNamedKeyThatIsNotHeldStopsTheStart() {
        refused(second.id().value(), "isn't in the keystore", first);
        refused("nonsense", "isn't in the keystore", first);
    }

    @Test
    void anotherKeystoreThanTheDatabaseKnowsStopsTheStart() {
        start.register(TestSigning.keystore(first), null);
        refused(null, first.id() + ", isn't in the keystore", second);
    }

    @Test
    void withoutAnActiveKeyTheStartStops() {
        start.register(TestSigning.keystore(first, second), null);
        database.status(first, Status.COMPROMISED);
        refused(null, "No signing key is active", first, second);
        start.register(TestSigning.keystore(first, second), second.id().value());
        assertThat(database.statuses()).containsEntry(second.id(), Status.ACTIVE);
    }

    private void refused(@Nullable String activeKid, String sentence, SigningKeyPair... keys) {
        assertThatThrownBy(() -> start.register(TestSigning.keystore(keys), activeKid))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining(sentence);
    }

    @RepeatedTest(5)
    void nodesThatStartAtTheSameMomentAgree() throws Exception {
        fourNodesAtOnce(database, null);
        assertThat(database.statuses()).isEqualTo(Map.of(first.id(), Status.ACTIVE, second.id(), Status.NEXT));
        fourNodesAtOnce(database, second.id().value());
        assertThat(database.statuses()).isEqualTo(Map.of(first.id(), Status.RETIRED, second.id(), Status.ACTIVE));
    }

    @Test
    void nodesThatStartAtTheSameMomentAgreeOnPostgreSqlToo() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var shared = new TestSigning(postgres.getPostgresDatabase());
            fourNodesAtOnce(shared, null);
            assertThat(shared.statuses()).isEqualTo(Map.of(first.id(), Status.ACTIVE, second.id(), Status.NEXT));
            fourNodesAtOnce(shared, second.id().value());
            assertThat(shared.statuses()).isEqualTo(Map.of(first.id(), Status.RETIRED, second.id(), Status.ACTIVE));
        }
    }

    private void fourNodesAtOnce(TestSigning shared, @Nullable String activeKid) throws Exception {
        var together = new CyclicBarrier(4);
        var starts = new ArrayList<Future<?>>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                starts.add(nodes.submit(() -> {
                    together.await();
                    shared.registration(act -> {}).register(TestSigning.keystore(first, second), activeKid);
                    return null;
                }));
            }
        }
        for (var started : starts) {
            started.get();
        }
    }
}
