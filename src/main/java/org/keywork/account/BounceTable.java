package org.keywork.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BounceTable implements Bounces {
    /** A server that takes a mail and can't deliver it says so within some days (RFC 5321, 4.5.4.1). */
    private static final Duration RETURNED_WITHIN = Duration.ofDays(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    BounceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Bounce> of(OrganizationId organization) {
        return jdbc.sql("""
                        select email, bounced_at, code from mail_bounce
                        where (email in (select email from portal_user where organization_id = :organization)
                            or email in (select email from organization_address where organization_id = :organization))
                            and (taken_at is null or taken_at > :delivered)
                        order by bounced_at desc, email""")
                .param("organization", organization.value())
                .param("delivered", clock.instant().minus(RETURNED_WITHIN).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Bounce(
                        row.getString("email"),
                        row.getObject("bounced_at", OffsetDateTime.class).toInstant(),
                        row.getString("code")))
                .list();
    }

    @Override
    public void refused(String email, Optional<OrganizationId> organization, Instant at, String code) {
        note(organization, new Bounce(email, at, code), false);
    }

    @Override
    public void returned(String email, Optional<OrganizationId> organization, Instant at, String code) {
        note(organization, new Bounce(email, at, code), true);
    }

    private void note(Optional<OrganizationId> organization, Bounce bounce, boolean returned) {
        if (!replace(organization, bounce, returned)) {
            try {
                jdbc.sql("insert into mail_bounce (email, organization_id, bounced_at, code, returned)"
                                + " values (?, ?, ?, ?, ?)")
                        .param(bounce.email())
                        .param(id(organization))
                        .param(bounce.at().atOffset(ZoneOffset.UTC))
                        .param(bounce.code())
                        .param(returned)
                        .update();
            } catch (DuplicateKeyException e) { // another mail to it was refused at the same moment
                replace(organization, bounce, returned);
            }
        }
    }

    private boolean replace(Optional<OrganizationId> organization, Bounce bounce, boolean returned) {
        return jdbc.sql("update mail_bounce set organization_id = ?, bounced_at = ?, code = ?, returned = ?,"
                                + " taken_at = null where email = ?")
                        .param(id(organization))
                        .param(bounce.at().atOffset(ZoneOffset.UTC))
                        .param(bounce.code())
                        .param(returned)
                        .param(bounce.email())
                        .update()
                > 0;
    }

    private static @Nullable Object id(Optional<OrganizationId> organization) {
        return organization.map(OrganizationId::value).orElse(null);
    }

    @Override
    public void taken(String email) {
        jdbc.sql("delete from mail_bounce where email = ? and not returned")
                .param(email)
                .update();
        jdbc.sql("update mail_bounce set taken_at = ? where email = ? and taken_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(email)
                .update();
    }

    @Override
    public void worksAgain(String email) {
        jdbc.sql("delete from mail_bounce where email = ?").param(email).update();
    }
}
