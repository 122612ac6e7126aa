package org.keywork.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.keywork.account.EmailAddress;
import org.keywork.account.NewAddress;
import org.keywork.account.SharedAddress;
import org.keywork.shell.Texts;

/** A shared address: which it is, in which language it is written to, and with what. */
class AddressForm extends Composite<VerticalLayout> {
    private final Binder<NewAddress> binder = new Binder<>(NewAddress.class);
    private final Paragraph nothingChosen = new Paragraph();
    final EmailField email = new EmailField();
    final Select<Locale> language = new Select<>();
    final Checkbox technical = new Checkbox();
    final Checkbox billing = new Checkbox();

    AddressForm() {
        getContent().setPadding(false);
        getContent().setDefaultHorizontalComponentAlignment(FlexComponent.Alignment.STRETCH);
        label();
        binder.forField(email)
                .asRequired(getTranslation("account.email.required"))
                .withDefaultValidator(false) // it refuses without a word, and blanks around an address too
                .withConverter(Converter.from(this::readEmail, EmailAddress::value))
                .bind("email");
        binder.forField(language)
                .withValidator(Objects::nonNull, getTranslation("account.language.required"))
                .bind("language");
        binder.forField(technical).bind("technical");
        binder.forField(billing).bind("billing");
        getContent().add(email, language, technical, billing, nothingChosen);
    }

    /** Which address it is can't be changed: another one is told when it is added. */
    AddressForm showing(SharedAddress address) {
        email.setValue(address.email());
        email.setReadOnly(true);
        language.setValue(Texts.nearest(address.language()));
        technical.setValue(address.mails().technical());
        billing.setValue(address.mails().billing());
        return this;
    }

    /** Empty: the fields show what is wrong. */
    Optional<NewAddress> address() {
        nothingChosen.setVisible(!technical.getValue() && !billing.getValue());
        try {
            var written = binder.writeRecord();
            return nothingChosen.isVisible() ? Optional.empty() : Optional.of(written);
        } catch (ValidationException e) {
            email.focus();
            return Optional.empty();
        }
    }

    void isKnown() {
        email.setInvalid(true);
        email.setErrorMessage(getTranslation("account.mails.known"));
        email.focus();
    }

    private void label() {
        email.setLabel(getTranslation("account.email"));
        email.setMaxLength(500);
        email.setManualValidation(true); // ours decides, not the browser's pattern
        language.setLabel(getTranslation("account.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(item -> item.getDisplayLanguage(item));
        language.setValue(Texts.nearest(getLocale()));
        technical.setLabel(getTranslation("account.mails.technical"));
        technical.setHelperText(getTranslation("account.mails.technical.help"));
        technical.setValue(true);
        billing.setLabel(getTranslation("account.mails.billing"));
        billing.setHelperText(getTranslation("account.mails.billing.help"));
        billing.setValue(true);
        nothingChosen.setText(getTranslation("account.mails.some.required"));
        nothingChosen.addClassName("kw-refusal");
        nothingChosen.getElement().setAttribute("role", "alert");
        nothingChosen.setVisible(false);
    }

    private Result<EmailAddress> readEmail(String typed) {
        return EmailAddress.parse(typed)
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("account.email.invalid")));
    }
}
