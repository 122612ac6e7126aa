package org.keywork.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.keywork.signing.SigningKeys.PublishedKey;
import org.keywork.signing.SigningKeys.Status;

class KeyRingTest {
    private final TestSigning database = new TestSigning();
    private final SigningKeyPair first = TestSigning.newKey();
    private Instant now = TestSigning.NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private KeyRing ringOf(SigningKeyPair... keys) {
        database.registration(act -> {}).register(TestSigning.keystore(keys), null);
        return new KeyRing(TestSigning.keystore(keys), database.table, clock);
    }

    private void away() {
        database.jdbc.sql("alter table signing_key rename to away").update();
    }

    @Test
    void publishesTheActiveKeyFirstAndNoCompromisedOne() {
        var second = TestSigning.newKey();
        var third = TestSigning.newKey();
        var ring = ringOf(first, second, third);
        assertThat(ring.published())
                .extracting(PublishedKey::status)
                .containsExactly(Status.ACTIVE, Status.NEXT, Status.NEXT);
        assertThat(ring.published().getFirst().publicKey())
                .isEqualTo(first.publicKey().getEncoded());
        database.status(third, Status.COMPROMISED);
        ring.refresh();
        assertThat(ring.published()).extracting(PublishedKey::id).containsExactly(first.id(), second.id());
    }

    @Test
    void aKeyThatAnotherNodeAddedIsFoundAFewSecondsLaterAtTheLatest() {
        var ring = ringOf(first);
        var second = TestSigning.newKey();
        database.table.insert(second);
        assertThat(ring.find(second.id())).isEmpty();
        now = now.plus(KeyRing.BETWEEN_RELOADS);
        assertThat(ring.find(second.id())).isPresent();
    }

    @Test
    void strangersCannotMakeItAskTheDatabaseOverAndOver() {
        var ring = ringOf(first);
        now = now.plus(KeyRing.BETWEEN_RELOADS);
        assertThat(ring.find(TestSigning.newKey().id())).isEmpty();
        var second = TestSigning.newKey();
        database.table.insert(second);
        assertThat(ring.find(second.id())).isEmpty();
    }

    @Test
    void knownKeysVerifyAndSignWhileTheDatabaseIsAway() {
        var ring = ringOf(first);
        away();
        now = now.plus(KeyRing.BETWEEN_RELOADS);
        assertThat(ring.find(TestSigning.newKey().id())).isEmpty();
        ring.refresh();
        assertThat(ring.find(first.id())).isPresent();
        assertThat(ring.signing(first.id())).isPresent();
        assertThat(ring.published()).hasSize(1);
    }

    @Test
    void aKeyThatAnotherNodeMadeActiveSignsHereToo() {
        var second = TestSigning.newKey();
        var ring = ringOf(first, second);
        database.registration(act -> {})
                .register(TestSigning.keystore(first, second), second.id().value());
        assertThat(ring.signing(second.id())).isEmpty();
        now = now.plus(KeyRing.BETWEEN_RELOADS);
        assertThat(ring.signing(second.id())).isPresent();
        assertThat(ring.signing(first.id())).isEmpty();
        assertThat(ring.active()).isEqualTo(second.id());
    }
}
