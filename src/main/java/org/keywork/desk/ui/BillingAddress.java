package org.keywork.desk.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Stream;
import org.keywork.billing.BillingDetails;
import org.keywork.billing.PublicBody;
import org.keywork.billing.VatNumber;
import org.keywork.shell.Languages;

/** To whom an invoice goes. */
class BillingAddress extends Div {
    private final DescriptionList facts = new DescriptionList();

    BillingAddress(BillingDetails billing) {
        addClassName("kw-facts");
        var lines = Stream.of(
                        Optional.of(billing.company()),
                        Optional.of(billing.addressLine1()),
                        billing.addressLine2(),
                        Optional.of(billing.postcode() + " " + billing.city()),
                        Optional.of(billing.country().name(Languages.current())))
                .flatMap(Optional::stream)
                .map(Div::new)
                .toArray(Div[]::new);
        facts.add(new Term(getTranslation("order.billing.address")), new Description(lines));
        fact("vat-number", billing.vatNumber().map(VatNumber::value));
        fact("purchase-order", billing.purchaseOrder());
        fact("siret", billing.publicBody().map(body -> body.siret().value()));
        fact("commitment", billing.publicBody().flatMap(PublicBody::commitmentNumber));
        fact("service", billing.publicBody().flatMap(PublicBody::serviceCode));
        add(facts);
    }

    private void fact(String key, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Term(getTranslation("billing.document." + key)), new Description(text)));
    }
}
