package org.keywork.account;

/** An organization has an address written to from now on; whoever reads its mail is to learn of it. */
public record SharedAddressAdded(OrganizationId organization, Recipient address, MailChoice mails) {}
