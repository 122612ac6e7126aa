package org.keywork.desk;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.keywork.account.CurrentUser;
import org.keywork.account.LinkToken;
import org.keywork.audit.Act;
import org.keywork.audit.Audit;
import org.keywork.shell.PortalProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret address of the signed-in person's calendar. */
@Service
@Transactional
@PreAuthorize("hasRole('CUSTOMER')")
public class MyCalendar {
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final PortalProperties portal;
    private final SecureRandom random;
    private final Audit audit;
    private final Clock clock;

    MyCalendar(
            CurrentUser user, JdbcClient jdbc, PortalProperties portal, SecureRandom random, Audit audit, Clock clock) {
        this.user = user;
        this.jdbc = jdbc;
        this.portal = portal;
        this.random = random;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean exists() {
        return jdbc.sql("select exists (select 1 from calendar_feed where user_id = ?)")
                .param(user.id().value())
                .query(Boolean.class)
                .single();
    }

    /** A new address, shown this once; an earlier one ends. */
    public URI renew() {
        end();
        var token = LinkToken.random(random);
        jdbc.sql("insert into calendar_feed (user_id, token_hash, created_at) values (?, ?, ?)")
                .params(user.id().value(), token.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(Act.of(user.id(), "calendar.renewed", "user:" + user.id()));
        return URI.create(portal.baseUrl() + "/calendar/" + token.text() + ".ics");
    }

    /** The address ends. */
    public void end() {
        jdbc.sql("delete from calendar_feed where user_id = ?")
                .param(user.id().value())
                .update();
    }
}
