package org.keywork.revocation;

import org.keywork.account.OrganizationId;

/**
 * What an act is about, and whose it is.
 *
 * @param name the server's for a server and for its keys, the organization's for it, the offer's reference for a subscription
 */
public record Subject(Target target, String name, OrganizationId organization) {}
