package org.keywork.billing;

/** Why a customer pays French VAT, or doesn't. */
public enum VatRule {
    /** France and Monaco. */
    FRENCH(true),
    /** Another member state, without a VAT number of it: billed like a customer in France. */
    EU_WITHOUT_NUMBER(true),
    /** Another member state, with a VAT number: the customer owes the VAT (articles 44 and 196, Directive 2006/112/EC). */
    REVERSE_CHARGE(false),
    /** Outside the European Union (article 259-1 of the French tax code, CGI). */
    OUTSIDE_EU(false),
    /** French overseas departments and collectivities (article 294 CGI). */
    OVERSEAS(false);

    private final boolean taxed;

    VatRule(boolean taxed) {
        this.taxed = taxed;
    }

    public boolean isTaxed() {
        return taxed;
    }

    /** The text that an invoice has to say. */
    public String noteKey() {
        return "billing.vat." + name();
    }
}
