package org.keywork.notification;

import org.keywork.billing.BillingProperties;
import org.keywork.billing.Invoice;
import org.springframework.stereotype.Component;

/** Says to which account an invoice is paid, alike in every letter that asks for money. */
@Component
class BankTransfer {
    private final BillingProperties settings;

    BankTransfer(BillingProperties settings) {
        this.settings = settings;
    }

    void say(Invoice invoice, Draft draft) {
        var seller = settings.seller();
        draft.sayShared("transfer", seller.iban(), seller.bic(), invoice.number());
    }
}
