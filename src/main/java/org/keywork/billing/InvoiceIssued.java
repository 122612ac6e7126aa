package org.keywork.billing;

import org.keywork.account.OrganizationId;

/** An invoice or credit note was issued; published within the transaction that does it. */
public record InvoiceIssued(InvoiceId invoice, InvoiceKind kind, OrderId order, OrganizationId organization) {}
