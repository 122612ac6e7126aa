package org.keywork.billing;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.data.binder.Binder;
import java.util.List;
import java.util.Optional;
import org.keywork.shell.Languages;
import org.keywork.shell.TwoColumns;

/** To whom an invoice goes, as people fill it in. Says on each field what is wrong with it. */
public class BillingForm extends Composite<TwoColumns> {
    private static final String STAND_IN = "-";
    private static final String STAND_IN_POSTCODE = "00000";

    /** All but what a public body adds: public for its binder. */
    public record Buyer(
            String company,
            String addressLine1,
            Optional<String> addressLine2,
            String postcode,
            String city,
            Country country,
            Optional<VatNumber> vatNumber,
            Optional<String> purchaseOrder) {}

    private final Binder<Buyer> buyer = new Binder<>(Buyer.class);

    public final BillingField company = new BillingField("company", Autocomplete.ORGANIZATION);
    public final BillingField addressLine1 = new BillingField("address1", Autocomplete.ADDRESS_LINE1);
    public final BillingField addressLine2 = new BillingField("address2", Autocomplete.ADDRESS_LINE2);
    public final BillingField postcode = new BillingField("postcode", Autocomplete.POSTAL_CODE);
    public final BillingField city = new BillingField("city", Autocomplete.ADDRESS_LEVEL2);
    public final ComboBox<Country> country = new ComboBox<>(getTranslation("billing.form.country"));
    public final BillingField vatNumber = new BillingField("vat-number", Autocomplete.OFF);
    public final BillingField purchaseOrder = new BillingField("purchase-order", Autocomplete.OFF);
    public final PublicBodyFields publicBody = new PublicBodyFields();

    public BillingForm() {
        country.setItems(Country.all(Languages.current()));
        country.setItemLabelGenerator(item -> item.name(Languages.current()));
        vatNumber.setHelperText(getTranslation("billing.form.vat-number.hint"));
        purchaseOrder.setHelperText(getTranslation("billing.form.purchase-order.hint"));
        bind();
        country.addValueChangeListener(change -> countryChanged());
        var form = getContent();
        form.addClassName("kw-billing-form");
        form.add(company, 2);
        form.add(addressLine1, 2);
        form.add(addressLine2, 2);
        form.add(postcode, city, country, vatNumber, purchaseOrder);
        form.add(publicBody.isOne, 2);
        form.add(publicBody.siret, publicBody.commitment, publicBody.service);
        showWhatApplies();
    }

    private void bind() {
        company.require(buyer, BillingDetails::isCompany, "company");
        addressLine1.require(buyer, BillingDetails::isAddressLine, "addressLine1");
        addressLine2.allow(buyer, text -> Optional.of(text).filter(BillingDetails::isAddressLine), "addressLine2");
        postcode.require(buyer, this::isPostcodeThere, "postcode");
        city.require(buyer, BillingDetails::isCity, "city");
        buyer.forField(country)
                .asRequired(getTranslation("billing.form.country.required"))
                .bind("country");
        vatNumber.allow(
                buyer,
                this::vatNumberThere,
                typed -> VatNumberRefusal.of(typed, chosenCountry(), Languages.current()),
                "vatNumber");
        purchaseOrder.allow(buyer, text -> Optional.of(text).filter(BillingDetails::isPurchaseOrder), "purchaseOrder");
    }

    private boolean isPostcodeThere(String text) {
        return chosenCountry()
                .map(there -> BillingDetails.isPostcode(text, there))
                .orElse(true);
    }

    private Optional<VatNumber> vatNumberThere(String text) {
        return VatNumber.parse(text)
                .filter(number -> chosenCountry().map(number::belongsTo).orElse(true));
    }

    private Optional<Country> chosenCountry() {
        return Optional.ofNullable(country.getValue());
    }

    /** What depends on the country is looked at anew, where there is something to look at. */
    private void countryChanged() {
        showWhatApplies();
        if (!postcode.isEmpty()) {
            buyer.getBinding("postcode").orElseThrow().validate();
        }
        if (!vatNumber.isEmpty()) {
            buyer.getBinding("vatNumber").orElseThrow().validate();
        }
    }

    private void showWhatApplies() {
        var there = chosenCountry();
        vatNumber.setVisible(there.map(BillingForm::mayHaveVatNumber).orElse(true));
        if (!vatNumber.isVisible()) {
            vatNumber.clear();
        }
        publicBody.mayApply(there.map(BillingDetails::mayBePublicBody).orElse(false));
    }

    private static boolean mayHaveVatNumber(Country there) {
        return there.isEuropeanUnion() || there.isFrench() || there.equals(Country.MONACO);
    }

    /** Shows what was used before. */
    public void read(BillingDetails details) {
        company.setValue(details.company());
        addressLine1.setValue(details.addressLine1());
        addressLine2.setValue(details.addressLine2().orElse(""));
        country.setValue(details.country());
        postcode.setValue(details.postcode());
        city.setValue(details.city());
        vatNumber.setValue(details.vatNumber().map(VatNumber::value).orElse(""));
        purchaseOrder.setValue(details.purchaseOrder().orElse(""));
        publicBody.read(details.publicBody());
    }

    /** Empty where the fields show what is wrong; the first of these has the focus then. */
    public Optional<BillingDetails> details() {
        var there = BillingField.written(buyer);
        var reached = publicBody.body();
        if (there.isEmpty() || publicBody.applies() && reached.isEmpty()) {
            focusFirstInvalid();
            return Optional.empty();
        }
        return there.map(b -> new BillingDetails(
                b.company(),
                b.addressLine1(),
                b.addressLine2(),
                b.postcode(),
                b.city(),
                b.country(),
                b.vatNumber(),
                b.purchaseOrder(),
                reached));
    }

    /**
     * What VAT depends on, the rest made up: for a price before everything is filled in. Empty before there is a country.
     */
    public Optional<BillingDetails> forPrice() {
        return chosenCountry().map(there -> {
            var code = postcode.getValue().strip();
            return new BillingDetails(
                    STAND_IN,
                    STAND_IN,
                    Optional.empty(),
                    BillingDetails.isPostcode(code, there) ? code : STAND_IN_POSTCODE,
                    STAND_IN,
                    there,
                    vatNumberThere(vatNumber.getValue()),
                    Optional.empty(),
                    Optional.empty());
        });
    }

    /** Does it whenever something that a price depends on is changed. */
    public void whenPriceChanges(Runnable act) {
        List.<AbstractField<?, ?>>of(country, postcode, vatNumber)
                .forEach(field -> field.addValueChangeListener(change -> act.run()));
    }

    private void focusFirstInvalid() {
        getContent()
                .getChildren()
                .filter(child -> child instanceof HasValidation field && field.isInvalid())
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
