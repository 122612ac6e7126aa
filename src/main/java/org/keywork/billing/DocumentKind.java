package org.keywork.billing;

/** What a document is; its name in the reader's language is {@code billing.document.<KIND>}. */
public enum DocumentKind {
    QUOTE,
    ORDER,
    INVOICE,
    CREDIT_NOTE;

    public String titleKey() {
        return "billing.document." + name();
    }
}
