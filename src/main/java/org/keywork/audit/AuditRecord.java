package org.keywork.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class AuditRecord implements Audit {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditRecord(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        jdbc.sql("insert into audit_entry (happened_at, actor, action, subject, details) values (?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        act.actor(),
                        act.action(),
                        act.subject(),
                        json.writeValueAsString(act.details()))
                .update();
    }
}
