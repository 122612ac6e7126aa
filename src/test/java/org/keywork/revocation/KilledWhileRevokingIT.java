package org.keywork.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keywork.DoomedNode;
import org.keywork.PostgresTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node of its own process, killed as by a power cut while it revokes everything of an organization: all, or nothing. */
@PostgresTest
class KilledWhileRevokingIT {
    private static final String ID = " [0-9a-f-]{36}";

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void everythingIsRevokedOrNothing() {
        var node = DoomedNode.killedAfter(6, "(revoked|undone)" + ID, RevocationsUnderWay.class, portal, folder);
        var organization =
                UUID.fromString(node.said("organization" + ID).getFirst().substring("organization ".length()));

        var latest = jdbc.sql("select state from revocation where organization_id = ? order by number desc limit 1")
                .param(organization)
                .query(String.class)
                .single();
        var revoked = latest.equals("DONE");
        assertThat(keys(organization, "REVOKED")).isEqualTo(revoked ? RevocationsUnderWay.SERVERS : 0);
        assertThat(keys(organization, "ISSUED")).isEqualTo(revoked ? 0 : RevocationsUnderWay.SERVERS);
        assertThat(states(organization)).containsOnly(revoked ? "CANCELLED" : "ACTIVE");
    }

    @Tag("full")
    @RepeatedTest(10)
    void everythingIsRevokedOrNothingHoweverOften() {
        everythingIsRevokedOrNothing();
    }

    private int keys(UUID organization, String status) {
        return jdbc.sql("select count(*) from registration_key where organization_id = ? and status = ?")
                .params(organization, status)
                .query(Integer.class)
                .single();
    }

    private List<String> states(UUID organization) {
        return jdbc.sql("select state from subscription where organization_id = ?")
                .param(organization)
                .query(String.class)
                .list();
    }
}
