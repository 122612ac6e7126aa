package org.keywork.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keywork.audit.PersonNames;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts as commands reach them, beside running nodes: each change counts the row's version on, so that a node that has
 * read it before doesn't write over it.
 */
final class StaffTable implements PersonNames {
    private static final String ACCOUNT = "select id, organization_id, email, name from portal_user";

    private final JdbcClient jdbc;

    /** @param roles those of staff: a customer has none */
    record Account(UserId id, boolean ofOrganization, String email, String name, StaffRoles roles) {}

    StaffTable(JdbcTemplate database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Those whose account hasn't ended, by their e-mails. */
    List<Account> staff() {
        return jdbc
                .sql(ACCOUNT + " where organization_id is null"
                        + " and exists (select 1 from portal_user_role r where r.user_id = portal_user.id)"
                        + " order by email")
                .query(StaffTable::account)
                .list()
                .stream()
                .map(this::withRoles)
                .toList();
    }

    /** Whoever has that e-mail, held until the transaction ends. */
    Optional<Account> hold(EmailAddress email) {
        return jdbc.sql(ACCOUNT + " where email = ? for update")
                .param(email.value())
                .query(StaffTable::account)
                .optional()
                .map(this::withRoles);
    }

    @Override
    public Optional<PersonName> find(UUID user) {
        return jdbc.sql("select name, email from portal_user where id = ?")
                .param(user)
                .query((row, number) -> new PersonName(row.getString("name"), row.getString("email")))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody has got that e-mail in the meantime */
    void insert(UserId id, StaffOrder.Add person, String passwordHash, Instant now) {
        jdbc.sql("""
                        insert into portal_user (id, name, email, password_hash, password_changed_at, language, demo,
                            created_at, version)
                        values (:id, :name, :email, :hash, :now, :language, false, :now, 0)""")
                .param("id", id.value())
                .param("name", person.name().value())
                .param("email", person.email().value())
                .param("hash", passwordHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("language", person.language().toLanguageTag())
                .update();
    }

    void speak(UserId id, Locale language) {
        jdbc.sql("update portal_user set language = ?, version = version + 1 where id = ?")
                .params(language.toLanguageTag(), id.value())
                .update();
    }

    /** Ends their sessions, too. */
    void changePassword(UserId id, String hash, Instant now) {
        jdbc.sql("update portal_user set password_hash = ? where id = ?")
                .params(hash, id.value())
                .update();
        endSessions(id, now);
    }

    /** Whoever signed in before has to again, as after another password. */
    void endSessions(UserId id, Instant now) {
        jdbc.sql("update portal_user set password_changed_at = ?, version = version + 1 where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /** Those mailed to whoever of staff has that e-mail; of customers none. */
    void endMailedLinks(EmailAddress email, Instant now) {
        jdbc.sql("update mailed_link set used_at = ? where used_at is null"
                        + " and user_id in (select id from portal_user where email = ? and organization_id is null)")
                .params(now.atOffset(ZoneOffset.UTC), email.value())
                .update();
    }

    /** These, and no others. */
    void give(UserId id, StaffRoles roles) {
        jdbc.sql("delete from portal_user_role where user_id = ?")
                .param(id.value())
                .update();
        for (var role : roles.roles()) {
            jdbc.sql("insert into portal_user_role (user_id, role) values (?, ?)")
                    .params(id.value(), role.name())
                    .update();
        }
    }

    private Account withRoles(Account account) {
        var roles = jdbc.sql("select role from portal_user_role where user_id = ? and role <> 'CUSTOMER'")
                .param(account.id().value())
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list();
        return new Account(
                account.id(),
                account.ofOrganization(),
                account.email(),
                account.name(),
                new StaffRoles(new HashSet<>(roles)));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new UserId(row.getObject("id", UUID.class)),
                row.getObject("organization_id") != null,
                row.getString("email"),
                row.getString("name"),
                new StaffRoles(Set.of()));
    }
}
