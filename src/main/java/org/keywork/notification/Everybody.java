package org.keywork.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.keywork.account.OrganizationId;
import org.keywork.account.Recipient;
import org.keywork.account.Recipients;
import org.springframework.stereotype.Component;

/** Whom a mail goes to that matters to those at the servers and to those at the books: each address once. */
@Component
class Everybody {
    private final Recipients recipients;

    Everybody(Recipients recipients) {
        this.recipients = recipients;
    }

    List<Recipient> of(OrganizationId organization) {
        var byEmail = new LinkedHashMap<String, Recipient>();
        Stream.concat(recipients.technical(organization).stream(), recipients.billing(organization).stream())
                .forEach(recipient -> byEmail.putIfAbsent(recipient.email(), recipient));
        return List.copyOf(byEmail.values());
    }
}
