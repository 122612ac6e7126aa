package org.keywork.billing;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.keywork.shell.Languages;
import org.keywork.shell.TwoColumns;

/** To whom an invoice goes, as people fill it in. Says on each field what is wrong with it. */
public class BillingForm extends Composite<TwoColumns> {
    private static final int NO_ENDLESS_INPUT = 1_000;
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
    private final Binder<PublicBody> body = new Binder<>(PublicBody.class);

    public final TextField company = field("company", Autocomplete.ORGANIZATION);
    public final TextField addressLine1 = field("address1", Autocomplete.ADDRESS_LINE1);
    public final TextField addressLine2 = field("address2", Autocomplete.ADDRESS_LINE2);
    public final TextField postcode = field("postcode", Autocomplete.POSTAL_CODE);
    public final TextField city = field("city", Autocomplete.ADDRESS_LEVEL2);
    public final ComboBox<Country> country = new ComboBox<>(getTranslation("billing.form.country"));
    public final TextField vatNumber = field("vat-number", Autocomplete.OFF);
    public final TextField purchaseOrder = field("purchase-order", Autocomplete.OFF);
    public final Checkbox publicBody = new Checkbox(getTranslation("billing.form.public-body"));
    public final TextField siret = field("siret", Autocomplete.OFF);
    public final TextField commitment = field("commitment", Autocomplete.OFF);
    public final TextField service = field("service", Autocomplete.OFF);

    public BillingForm() {
        country.setItems(Country.all(Languages.current()));
        country.setItemLabelGenerator(item -> item.name(Languages.current()));
        vatNumber.setHelperText(getTranslation("billing.form.vat-number.hint"));
        purchaseOrder.setHelperText(getTranslation("billing.form.purchase-order.hint"));
        bind();
        country.addValueChangeListener(change -> countryChanged());
        publicBody.addValueChangeListener(change -> showWhatApplies());
        var form = getContent();
        form.addClassName("kw-billing-form");
        form.add(company, 2);
        form.add(addressLine1, 2);
        form.add(addressLine2, 2);
        form.add(postcode, city, country, vatNumber, purchaseOrder);
        form.add(publicBody, 2);
        form.add(siret, commitment, service);
        showWhatApplies();
    }

    private void bind() {
        required(company, BillingDetails::isCompany, "company");
        required(addressLine1, BillingDetails::isAddressLine, "addressLine1", "address1");
        optional(buyer, addressLine2, text -> only(text, BillingDetails::isAddressLine), "address2", "addressLine2");
        required(postcode, this::isPostcodeThere, "postcode");
        required(city, BillingDetails::isCity, "city");
        buyer.forField(country)
                .asRequired(getTranslation("billing.form.country.required"))
                .bind("country");
        optional(buyer, vatNumber, this::vatNumberThere, "vat-number", "vatNumber");
        optional(
                buyer,
                purchaseOrder,
                text -> only(text, BillingDetails::isPurchaseOrder),
                "purchase-order",
                "purchaseOrder");
        body.forField(siret)
                .asRequired(getTranslation("billing.form.siret.required"))
                .withConverter(Converter.<String, Siret>from(
                        text -> Siret.parse(text)
                                .map(Result::ok)
                                .orElseGet(() -> Result.error(getTranslation("billing.form.siret.refused"))),
                        Siret::value))
                .bind("siret");
        optional(body, commitment, text -> only(text, PublicBody::isReference), "commitment", "commitmentNumber");
        optional(body, service, text -> only(text, PublicBody::isReference), "service", "serviceCode");
    }

    private TextField field(String key, Autocomplete autocomplete) {
        var field = new TextField(getTranslation("billing.form." + key));
        field.setMaxLength(NO_ENDLESS_INPUT);
        field.setAutocomplete(autocomplete);
        return field;
    }

    private void required(TextField field, Predicate<String> fits, String key) {
        required(field, fits, key, key);
    }

    private void required(TextField field, Predicate<String> fits, String property, String key) {
        buyer.forField(field)
                .asRequired(getTranslation("billing.form." + key + ".required"))
                .withConverter(String::strip, text -> text)
                .withValidator(fits::test, getTranslation("billing.form." + key + ".refused"))
                .bind(property);
    }

    private <T> void optional(
            Binder<?> binder, TextField field, Function<String, Optional<T>> parse, String key, String property) {
        var refused = getTranslation("billing.form." + key + ".refused");
        binder.forField(field)
                .withConverter(Converter.<String, Optional<T>>from(
                        text -> {
                            var parsed = text.isBlank() ? Optional.<T>empty() : parse.apply(text.strip());
                            return text.isBlank() || parsed.isPresent() ? Result.ok(parsed) : Result.error(refused);
                        },
                        value -> value.map(Object::toString).orElse("")))
                .bind(property);
    }

    private static Optional<String> only(String text, Predicate<String> fits) {
        return Optional.of(text).filter(fits);
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
        publicBody.setVisible(there.map(BillingDetails::mayBePublicBody).orElse(false));
        var isBody = isPublicBody();
        siret.setVisible(isBody);
        commitment.setVisible(isBody);
        service.setVisible(isBody);
    }

    private static boolean mayHaveVatNumber(Country there) {
        return there.isEuropeanUnion() || there.isFrench() || there.equals(Country.MONACO);
    }

    private boolean isPublicBody() {
        return publicBody.isVisible() && publicBody.getValue();
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
        publicBody.setValue(details.publicBody().isPresent());
        details.publicBody().ifPresent(there -> {
            siret.setValue(there.siret().value());
            commitment.setValue(there.commitmentNumber().orElse(""));
            service.setValue(there.serviceCode().orElse(""));
        });
    }

    /** Empty where the fields show what is wrong; the first of these has the focus then. */
    public Optional<BillingDetails> details() {
        var there = written(buyer);
        var isBody = isPublicBody();
        var reached = isBody ? written(body) : Optional.<PublicBody>empty();
        if (there.isEmpty() || isBody && reached.isEmpty()) {
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

    private static <T> Optional<T> written(Binder<T> binder) {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
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
