package org.keywork.account;

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
    private final JdbcClient jdbc;

    BounceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Bounce> of(OrganizationId organization) {
        return jdbc.sql("""
                        select email, bounced_at, code from mail_bounce
                        where email in (select email from portal_user where organization_id = :organization)
                            or email in (select email from organization_address where organization_id = :organization)
                        order by bounced_at desc, email""")
                .param("organization", organization.value())
                .query((row, number) -> new Bounce(
                        row.getString("email"),
                        row.getObject("bounced_at", OffsetDateTime.class).toInstant(),
                        row.getString("code")))
                .list();
    }

    @Override
    public void refused(String email, Optional<OrganizationId> organization, Instant at, String code) {
        if (!replace(email, organization, at, code)) {
            try {
                jdbc.sql("insert into mail_bounce (email, organization_id, bounced_at, code) values (?, ?, ?, ?)")
                        .param(email)
                        .param(id(organization))
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(code)
                        .update();
            } catch (DuplicateKeyException e) { // another mail to it was refused at the same moment
                replace(email, organization, at, code);
            }
        }
    }

    private boolean replace(String email, Optional<OrganizationId> organization, Instant at, String code) {
        return jdbc.sql("update mail_bounce set organization_id = ?, bounced_at = ?, code = ? where email = ?")
                        .param(id(organization))
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(code)
                        .param(email)
                        .update()
                > 0;
    }

    private static @Nullable Object id(Optional<OrganizationId> organization) {
        return organization.map(OrganizationId::value).orElse(null);
    }

    @Override
    public void worksAgain(String email) {
        jdbc.sql("delete from mail_bounce where email = ?").param(email).update();
    }
}
