package org.keywork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keywork.asset.AssetId;

class CheckInTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private final AssetId asset = new AssetId(UUID.randomUUID());

    @Test
    void addsUp() {
        var both = at(0, "11.0.4", "a").and(at(60, "11.0.4", "a"));
        assertThat(both).isEqualTo(new CheckIn(asset, 2, NOON, NOON.plusSeconds(60), "11.0.4", "a", null, null));
    }

    @Test
    void remembersASecondVersionAndNetwork() {
        var both = at(0, "10.0.18", "a").and(at(1, "11.0.4", "b")).and(at(2, "11.0.4", "b"));
        assertThat(both.glpiVersion()).isEqualTo("11.0.4");
        assertThat(both.otherVersion()).isEqualTo("10.0.18");
        assertThat(both.otherAddress()).isEqualTo("a");
    }

    @Test
    void whoNamesNoVersionIsNoCopy() {
        var both = at(0, "11.0.4", "a").and(at(1, null, "a")).and(at(2, "11.0.4", "a"));
        assertThat(both.glpiVersion()).isEqualTo("11.0.4");
        assertThat(both.otherVersion()).isNull();
    }

    private CheckIn at(long second, @Nullable String version, String address) {
        return CheckIn.once(asset, NOON.plusSeconds(second), version, address);
    }
}
