package org.keywork.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps mails where there is no SMTP server to hand them to: the last hundred can be read at {@code /dev/mailbox}. */
public class KeptMails implements Postman {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Kept(Instant at, String to, String subject, String text) {}

    @Override
    public Handover deliver(String id, Mail mail) {
        jdbc.sql("insert into kept_mail (kept_at, recipient, subject, body) values (?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), mail.to(), mail.subject(), mail.text())
                .update();
        return new Handover.Taken();
    }

    /** The newest first. */
    public List<Kept> newest() {
        return jdbc.sql("select kept_at, recipient, subject, body from kept_mail order by id desc limit " + SHOWN)
                .query((row, number) -> new Kept(
                        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body")))
                .list();
    }
}
