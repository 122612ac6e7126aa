package org.keywork.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keywork.account.OrganizationId;
import org.keywork.account.Recipient;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mails that wait in the outbox, in the order in which they were ordered, and what they would say now. */
record OrderedMails(ApplicationContext portal) {
    private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};

    List<MailOrder> of(MailKind kind, String email) {
        return portal.getBean(JdbcClient.class)
                .sql("select ids, recipient_name, language, ordered_at from mail_attempt where kind = ? and email = ?"
                        + " order by ordered_at")
                .params(kind.name(), email)
                .query((row, number) -> new MailOrder(
                        kind,
                        ids(row.getString("ids")),
                        row.getTimestamp("ordered_at").toInstant(),
                        new Recipient(
                                row.getString("recipient_name"),
                                email,
                                Locale.forLanguageTag(row.getString("language")))))
                .list();
    }

    /** What those of them say that still have something to say. */
    List<Mail> now(MailKind kind, String email) {
        return written(kind, of(kind, email));
    }

    /** The same of mails whose composer looks up the organization’s owner. */
    List<Mail> toTheOwner(MailKind kind, OrganizationId organization) {
        var orders = portal.getBean(JdbcClient.class)
                .sql("select ids, ordered_at from mail_attempt where kind = ? and organization_id = ?"
                        + " order by ordered_at")
                .params(kind.name(), organization.value())
                .query((row, number) -> new MailOrder(
                        kind,
                        ids(row.getString("ids")),
                        row.getTimestamp("ordered_at").toInstant(),
                        null))
                .list();
        return written(kind, orders);
    }

    private Map<String, String> ids(String json) {
        return portal.getBean(JsonMapper.class).readValue(json, IDS);
    }

    private List<Mail> written(MailKind kind, List<MailOrder> orders) {
        var typesetting = portal.getBean(Typesetting.class);
        var composer = portal.getBeansOfType(MailComposer.class).values().stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow();
        return orders.stream()
                .flatMap(order -> composer.compose(order).stream())
                .map(typesetting::set)
                .toList();
    }
}
