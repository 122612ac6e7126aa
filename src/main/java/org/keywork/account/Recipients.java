package org.keywork.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who of an organization gets which mails: its people and its shared addresses that have them switched on, each address
 * once. Where nobody has, the owner gets them all the same, so that nothing important goes to nobody.
 */
public interface Recipients {
    /** For mails about servers, keys and subscriptions. */
    List<Recipient> technical(OrganizationId organization);

    /** For mails about quotes, orders, invoices and payments. */
    List<Recipient> billing(OrganizationId organization);

    /** For what matters to both: each address once. */
    default List<Recipient> everybody(OrganizationId organization) {
        var byEmail = new LinkedHashMap<String, Recipient>();
        Stream.concat(technical(organization).stream(), billing(organization).stream())
                .forEach(recipient -> byEmail.putIfAbsent(recipient.email(), recipient));
        return List.copyOf(byEmail.values());
    }
}
