package org.keywork.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keywork.account.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every organization by name, a page at a time, found by what one knows of it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SALES')")
public class OrganizationList {
    private static final String COLUMNS = """
            select g.id, g.name, g.created_at,
                (select count(*) from portal_user u where u.organization_id = g.id) as people,
                (select count(*) from asset a where a.organization_id = g.id and a.live_name is not null) as servers
            from organization g where g.id in (
            """;

    /** Each by an index, and only then together; of what thousands have a part of, some. */
    private static final String NAMED = """
            where o.id in (
                (select id from organization where lower(name) like :pattern escape '!' limit :most)
                union (select organization_id from portal_user
                    where email like :pattern escape '!' and organization_id is not null limit :most)
                union (select organization_id from asset where live_name like :pattern escape '!' limit :most)
                union (select organization_id from asset
                    where lower(url) like :pattern escape '!' and live_name is not null limit :most)
            )
            """;

    private final JdbcClient jdbc;

    OrganizationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person of an organization. */
    public record Colleague(String name, String email, boolean isOwner) {}

    /** @param text a part of its name, of somebody's e-mail, or of a server's name or address; or nothing */
    public List<OrganizationRow> find(String text, long offset, int limit) {
        var found = new Found(text);
        return jdbc.sql(COLUMNS + "select o.id from organization o" + where(found)
                        + " order by o.name, o.id limit :limit offset :offset) order by g.name, g.id")
                .param("pattern", found.pattern())
                .param("most", Found.MOST)
                .param("limit", limit)
                .param("offset", offset)
                .query(OrganizationList::row)
                .list();
    }

    public int count(String text) {
        var found = new Found(text);
        return jdbc.sql("select count(*) from organization o" + where(found))
                .param("pattern", found.pattern())
                .param("most", Found.MOST)
                .query(Integer.class)
                .single();
    }

    @PreAuthorize("hasAnyRole('SALES', 'SUPPORT', 'ADMIN')")
    public Optional<OrganizationRow> find(OrganizationId id) {
        return jdbc.sql(COLUMNS + "?)")
                .param(id.value())
                .query(OrganizationList::row)
                .optional();
    }

    /** Its people, by name. */
    @PreAuthorize("hasAnyRole('SALES', 'SUPPORT', 'ADMIN')")
    public List<Colleague> people(OrganizationId id) {
        return jdbc.sql(
                        "select name, email, membership from portal_user where organization_id = ? order by name, email")
                .param(id.value())
                .query((row, number) -> new Colleague(
                        row.getString("name"), row.getString("email"), "OWNER".equals(row.getString("membership"))))
                .list();
    }

    private static String where(Found found) {
        return found.isEmpty() ? "" : " " + NAMED;
    }

    private static OrganizationRow row(ResultSet row, int number) throws SQLException {
        return new OrganizationRow(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("people"),
                row.getInt("servers"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
