package org.keywork.billing;

import java.util.Optional;

/**
 * To whom an invoice goes. Every text stands on one line, has no blanks around and isn't empty.
 *
 * @param company the legal name, at most 200 characters
 * @param addressLine1 at most 200 characters
 * @param addressLine2 at most 200 characters
 * @param postcode at most 20 characters; five digits in France, because VAT depends on them
 * @param city at most 100 characters
 * @param vatNumber of the address's country; in Monaco and overseas also of France
 * @param purchaseOrder the customer's own number, at most 50 characters
 * @param publicBody only in France and overseas
 */
public record BillingDetails(
        String company,
        String addressLine1,
        Optional<String> addressLine2,
        String postcode,
        String city,
        Country country,
        Optional<VatNumber> vatNumber,
        Optional<String> purchaseOrder,
        Optional<PublicBody> publicBody) {
    public static final int MAX_COMPANY = 200;
    public static final int MAX_ADDRESS_LINE = 200;
    public static final int MAX_POSTCODE = 20;
    public static final int MAX_CITY = 100;
    public static final int MAX_PURCHASE_ORDER = 50;

    public BillingDetails {
        OneLine.require("company", company, MAX_COMPANY);
        OneLine.require("address", addressLine1, MAX_ADDRESS_LINE);
        addressLine2.ifPresent(line -> OneLine.require("second line of the address", line, MAX_ADDRESS_LINE));
        OneLine.require("city", city, MAX_CITY);
        purchaseOrder.ifPresent(number -> OneLine.require("purchase order", number, MAX_PURCHASE_ORDER));
        if (!isPostcode(postcode, country)) {
            throw new IllegalArgumentException("Not a postcode of " + country);
        }
        if (vatNumber.isPresent() && !vatNumber.get().belongsTo(country)) {
            throw new IllegalArgumentException("The VAT number is of another country than the address");
        }
        if (publicBody.isPresent() && !mayBePublicBody(country)) {
            throw new IllegalArgumentException("Only a French public body is reached through Chorus Pro");
        }
    }

    /** The same for another order, which has a number of its own. */
    BillingDetails withoutPurchaseOrder() {
        return withPurchaseOrder(Optional.empty());
    }

    BillingDetails withPurchaseOrder(Optional<String> number) {
        return new BillingDetails(
                company, addressLine1, addressLine2, postcode, city, country, vatNumber, number, publicBody);
    }

    public static boolean isCompany(String text) {
        return OneLine.fits(text, MAX_COMPANY);
    }

    public static boolean isAddressLine(String text) {
        return OneLine.fits(text, MAX_ADDRESS_LINE);
    }

    public static boolean isPostcode(String text, Country country) {
        return OneLine.fits(text, MAX_POSTCODE)
                && (!country.equals(Country.FRANCE) || text.replace(" ", "").matches("[0-9]{5}"));
    }

    public static boolean isCity(String text) {
        return OneLine.fits(text, MAX_CITY);
    }

    public static boolean isPurchaseOrder(String text) {
        return OneLine.fits(text, MAX_PURCHASE_ORDER);
    }

    public static boolean mayBePublicBody(Country country) {
        return country.isFrench();
    }
}
