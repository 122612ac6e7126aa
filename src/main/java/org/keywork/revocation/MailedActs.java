package org.keywork.revocation;

import java.util.List;
import java.util.Locale;
import org.keywork.account.Recipient;
import org.keywork.account.Recipients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who was told of an act, so that the same are told when it is undone, whoever gets such mails by then. */
@Component
class MailedActs {
    private final Recipients recipients;
    private final JdbcClient jdbc;

    MailedActs(Recipients recipients, JdbcClient jdbc) {
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    List<Recipient> tell(Revocation act) {
        var told = recipients.everybody(act.organization());
        told.forEach(to -> jdbc.sql(
                        "insert into revocation_mailed (revocation_id, email, name, language) values (?, ?, ?, ?)")
                .params(act.id().value(), to.email(), to.name(), to.language().toLanguageTag())
                .update());
        return told;
    }

    List<Recipient> whoWasTold(RevocationId act) {
        return jdbc.sql("select name, email, language from revocation_mailed where revocation_id = ? order by email")
                .param(act.value())
                .query((row, number) ->
                        new Recipient(row.getString(1), row.getString(2), Locale.forLanguageTag(row.getString(3))))
                .list();
    }
}
