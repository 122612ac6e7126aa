package org.keywork.billing;

public enum InvoiceKind {
    INVOICE,
    /** takes an invoice back, whole */
    CREDIT_NOTE
}
