package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keywork.MovableClock;
import org.keywork.PortalTest;
import org.keywork.account.WithAccount;
import org.keywork.asset.AddRequest;
import org.keywork.asset.AssetId;
import org.keywork.asset.InstanceUid;
import org.keywork.asset.KeyRequest;
import org.keywork.asset.MyAssets;
import org.keywork.asset.NewServer;
import org.keywork.asset.RegistrationKeyId;
import org.keywork.asset.ServerBound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@WithAccount
@RecordApplicationEvents
class BindingTest {
    private static final Optional<InstanceUid> FIRST = Optional.of(Sample.HOME);
    private static final Optional<InstanceUid> SECOND = Optional.of(Sample.ELSEWHERE);

    @Autowired
    MyAssets assets;

    @Autowired
    Validation validation;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    private AssetId server;
    private RegistrationKeyId id;
    private String key;

    @BeforeEach
    void issueAKey() {
        server = ((AddRequest.Done) assets.add(new NewServer("Bound", Optional.empty(), Optional.empty()))).server();
        id = ((KeyRequest.Issued) assets.generateKey(server)).key();
        key = assets.showKey(server).orElseThrow();
    }

    @Test
    void theFirstUidBindsAndTheOwnerIsToldOnce() {
        assertThat(code(key, Optional.empty())).isEqualTo(Code.VALID);
        assertThat(code(key, FIRST)).isEqualTo(Code.VALID);
        assertThat(code(key, FIRST)).isEqualTo(Code.VALID);
        assertThat(code(key, SECOND)).isEqualTo(Code.WRONG_INSTANCE);
        assertThat(code(key, Optional.empty())).isEqualTo(Code.WRONG_INSTANCE);
        assertThat(code(key, FIRST)).isEqualTo(Code.VALID);
        assertThat(events.stream(ServerBound.class)).hasSize(1);
    }

    @Test
    void withoutAUidNothingBinds() {
        assertThat(code(key, Optional.empty())).isEqualTo(Code.VALID);
        assertThat(events.stream(ServerBound.class)).isEmpty();
        assertThat(code(key, SECOND)).isEqualTo(Code.VALID);
    }

    @Test
    void aReplacedKeyIsGoodForSevenDaysAndThenBindsNothing() {
        assets.replaceKey(server, id);
        assertThat(code(key, Optional.empty())).isEqualTo(Code.VALID);
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(code(key, FIRST)).isEqualTo(Code.SUPERSEDED);
        assertThat(events.stream(ServerBound.class)).isEmpty();
        assertThat(code(assets.showKey(server).orElseThrow(), SECOND)).isEqualTo(Code.VALID);
    }

    @Test
    void aLeakedKeyIsRevokedAtOnceAndBindsNothing() {
        assertThat(code(key, Optional.empty())).isEqualTo(Code.VALID);
        assets.reportLeaked(server, id);
        assertThat(code(key, FIRST)).isEqualTo(Code.REVOKED);
        assertThat(events.stream(ServerBound.class)).isEmpty();
    }

    @Test
    void aRemovedServersKeyIsRevoked() {
        assertThat(code(key, FIRST)).isEqualTo(Code.VALID);
        assets.remove(server);
        assertThat(code(key, FIRST)).isEqualTo(Code.REVOKED);
    }

    private Code code(String text, Optional<InstanceUid> uid) {
        return validation
                .decide(new Presented(text, uid, Optional.empty(), Optional.empty(), Optional.empty(), "192.0.2.0/24"))
                .code();
    }
}
