package org.keywork.account;

/** An organization came into being. Published within the transaction that makes it, for listeners that belong to it. */
public record OrganizationRegistered(OrganizationId organization) {}
