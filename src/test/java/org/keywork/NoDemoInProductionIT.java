package org.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class NoDemoInProductionIT {
    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDatabaseWithDemoAccountsStopsTheStartWithOneSentence() {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into portal_user (id, name, email, password_hash, password_changed_at, language, demo,"
                                + " created_at, version) values (?, 'Demo', 'demo-left-over@example.com', '?', ?, 'en', true, ?, 0)")
                .params(
                        id,
                        Instant.now().atOffset(ZoneOffset.UTC),
                        Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        try {
            assertThatThrownBy(() -> SecondNode.run(SecondNode.settings(portal)).close())
                    .isInstanceOfSatisfying(DemoAccountsInProduction.class, refused -> assertThat(
                                    new DemoAccountsInProductionAnalyzer().analyze(refused))
                            .isNotNull()
                            .extracting(FailureAnalysis::getDescription)
                            .asString()
                            .contains("demo accounts", "production mode", "a database of its own"));
        } finally {
            jdbc.sql("delete from portal_user where id = ?").param(id).update();
        }
    }
}
