package org.keywork.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keywork.DoomedNode;
import org.keywork.PostgresTest;
import org.keywork.signing.RegistrationKeyCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node of its own process, killed as by a power cut while it makes keys; this one then does what a restart does. */
@PostgresTest
class KilledWhileMakingKeysIT {
    private static final String MADE = "made rk_\\w{26} of [0-9a-f-]{36}";

    @Autowired
    ApplicationContext portal;

    @Autowired
    RegistrationKeys keys;

    @Autowired
    KeyMaker maker;

    @Autowired
    RegistrationKeyCodec codec;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private UUID organization = new UUID(0, 0);

    @Test
    void everyKeyIsWholeOrWasNever() {
        var printed = killedAfter(60);

        var left = ids("status = 'PREPARED'");
        new UnfinishedKeys(keys, maker, Clock.offset(clock, Duration.ofSeconds(31))).finish();

        assertThat(ids("status = 'PREPARED'")).isEmpty();
        assertThat(ids("status = 'ISSUED'")).hasSize(KeysUnderWay.THREADS);
        assertThat(ids("status <> 'PREPARED'")).containsAll(printed).containsAll(left);
        for (var id : ids("status <> 'PREPARED'")) {
            WholeKeys.assertWhole(keys.findById(new RegistrationKeyId(id)).orElseThrow(), maker, codec, keys);
        }
    }

    @Tag("full")
    @RepeatedTest(10)
    void everyKeyIsWholeOrWasNeverHoweverOften() {
        everyKeyIsWholeOrWasNever();
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from registration_key where organization_id = ?")
                .param(organization)
                .update();
        jdbc.sql("delete from asset where organization_id = ?")
                .param(organization)
                .update();
        jdbc.sql("delete from subscription where organization_id = ?")
                .param(organization)
                .update();
        jdbc.sql("delete from organization where id = ?").param(organization).update();
    }

    /** The ids of the keys that it said it had made. */
    private List<String> killedAfter(int howMany) {
        var made = DoomedNode.killedAfter(howMany, MADE, KeysUnderWay.class, portal, folder)
                .said(MADE);
        organization = UUID.fromString(made.getFirst().substring(made.getFirst().lastIndexOf(' ') + 1));
        return made.stream().map(line -> line.split(" ", -1)[1]).toList();
    }

    private List<String> ids(String which) {
        return jdbc.sql("select id from registration_key where organization_id = ? and " + which)
                .param(organization)
                .query(String.class)
                .list();
    }
}
