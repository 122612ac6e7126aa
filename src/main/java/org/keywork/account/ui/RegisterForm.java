package org.keywork.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.converter.Converter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.keywork.account.DisplayName;
import org.keywork.account.EmailAddress;
import org.keywork.account.NewSignUp;
import org.keywork.account.PasswordPolicy;
import org.keywork.shell.Texts;

/** What a stranger fills in. Its outcome is the sign-up, or fields that show what is wrong. */
class RegisterForm extends Composite<VerticalLayout> {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

    private final Binder<NewSignUp> binder = new Binder<>(NewSignUp.class);
    private final PasswordPolicy policy;
    final TextField organization = new TextField();
    final TextField name = new TextField();
    final EmailField email = new EmailField();
    final PasswordField password = new PasswordField();
    final Select<Locale> language = new Select<>();
    final ComboBox<ZoneId> zone = new ComboBox<>();

    RegisterForm(PasswordPolicy policy) {
        this.policy = policy;
        getContent().setPadding(false);
        getContent().setDefaultHorizontalComponentAlignment(FlexComponent.Alignment.STRETCH);
        label();
        bindNames();
        binder.forField(email)
                .asRequired(getTranslation("account.email.required"))
                .withDefaultValidator(false) // it refuses without a word, and blanks around an address too
                .withConverter(Converter.from(this::readEmail, EmailAddress::value))
                .bind("email");
        binder.forField(password)
                .asRequired(getTranslation("account.password.required"))
                .withValidator((typed, context) -> checkPassword(typed))
                .bind("password");
        // not asRequired: Vaadin says so by aria-required, which a select's button mustn't have; it is never empty
        // anyway
        binder.forField(language)
                .withValidator(Objects::nonNull, getTranslation("account.language.required"))
                .bind("language");
        binder.forField(zone)
                .asRequired(getTranslation("account.zone.required"))
                .bind("zone");
        getContent().add(organization, name, email, password, language, zone);
    }

    Optional<NewSignUp> signUp() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            e.getFieldValidationErrors().stream()
                    .findFirst()
                    .map(status -> status.getField())
                    .ifPresent(RegisterForm::focus);
            return Optional.empty();
        }
    }

    void refuse(PasswordPolicy.Refusal refusal) {
        password.setInvalid(true);
        password.setErrorMessage(PasswordRefusals.text(this, refusal));
        password.focus();
    }

    /** Takes the browser's zone where we know it. */
    void suggestZone(String id) {
        try {
            var suggested = ZoneId.of(id);
            if (zone.getListDataView().contains(suggested)) {
                zone.setValue(suggested);
            }
        } catch (DateTimeException e) {
            zone.setValue(USUAL_ZONE);
        }
    }

    private void label() {
        organization.setLabel(getTranslation("account.organization"));
        organization.setAutocomplete(Autocomplete.ORGANIZATION);
        name.setLabel(getTranslation("account.name"));
        name.setAutocomplete(Autocomplete.NAME);
        email.setLabel(getTranslation("account.email"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true); // ours decides, not the browser's pattern
        password.setLabel(getTranslation("account.password"));
        password.setHelperText(getTranslation("account.password.help", PasswordPolicy.MIN_LENGTH));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        language.setLabel(getTranslation("account.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(item -> item.getDisplayLanguage(item));
        language.setValue(Texts.nearest(getLocale()));
        zone.setLabel(getTranslation("account.zone"));
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().map(ZoneId::of).toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(USUAL_ZONE);
    }

    private void bindNames() {
        bindName(organization, "organization", "account.organization.required");
        bindName(name, "name", "account.name.required");
    }

    private void bindName(TextField field, String property, String required) {
        binder.forField(field)
                .asRequired(getTranslation(required))
                .withConverter(Converter.from(this::readName, DisplayName::value))
                .bind(property);
    }

    private Result<DisplayName> readName(String typed) {
        var refusal = DisplayName.tooLong(typed.strip()) ? "account.name.too-long" : "account.name.invalid";
        return DisplayName.parse(typed).map(Result::ok).orElseGet(() -> Result.error(getTranslation(refusal)));
    }

    private Result<EmailAddress> readEmail(String typed) {
        return EmailAddress.parse(typed)
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("account.email.invalid")));
    }

    private ValidationResult checkPassword(String typed) {
        return policy.refusal(typed, email.getValue(), name.getValue(), organization.getValue())
                .map(refusal -> ValidationResult.error(PasswordRefusals.text(this, refusal)))
                .orElseGet(ValidationResult::ok);
    }

    private static void focus(HasValue<?, ?> field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
