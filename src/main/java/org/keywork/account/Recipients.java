package org.keywork.account;

import java.util.List;

/**
 * Who of an organization gets which mails: its people and its shared addresses that have them switched on, each address
 * once. Where nobody has, the owner gets them all the same, so that nothing important goes to nobody.
 */
public interface Recipients {
    /** For mails about servers, keys and subscriptions. */
    List<Recipient> technical(OrganizationId organization);

    /** For mails about quotes, orders, invoices and payments. */
    List<Recipient> billing(OrganizationId organization);
}
