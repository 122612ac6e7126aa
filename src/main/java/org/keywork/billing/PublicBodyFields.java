package org.keywork.billing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;

/** What an invoice to a public body needs besides: asked for only where there are such, and it says that it is one. */
public class PublicBodyFields {
    private final Binder<PublicBody> binder = new Binder<>(PublicBody.class);

    public final Checkbox isOne = new Checkbox(I18NProvider.translate("billing.form.public-body"));
    public final BillingField siret = new BillingField("siret", Autocomplete.OFF);
    public final BillingField commitment = new BillingField("commitment", Autocomplete.OFF);
    public final BillingField service = new BillingField("service", Autocomplete.OFF);

    PublicBodyFields() {
        siret.require(binder, Siret::parse, Siret::value, "siret");
        commitment.allow(binder, text -> Optional.of(text).filter(PublicBody::isReference), "commitmentNumber");
        service.allow(binder, text -> Optional.of(text).filter(PublicBody::isReference), "serviceCode");
        isOne.addValueChangeListener(change -> show());
    }

    /** Whether there are public bodies, where the invoice goes. */
    void mayApply(boolean may) {
        isOne.setVisible(may);
        show();
    }

    private void show() {
        siret.setVisible(applies());
        commitment.setVisible(applies());
        service.setVisible(applies());
    }

    boolean applies() {
        return isOne.isVisible() && isOne.getValue();
    }

    /** Shows what was used before. */
    void read(Optional<PublicBody> body) {
        isOne.setValue(body.isPresent());
        body.ifPresent(there -> {
            siret.setValue(there.siret().value());
            commitment.setValue(there.commitmentNumber().orElse(""));
            service.setValue(there.serviceCode().orElse(""));
        });
    }

    /** Empty where it is none, or the fields show what is wrong. */
    Optional<PublicBody> body() {
        return applies() ? BillingField.written(binder) : Optional.empty();
    }
}
