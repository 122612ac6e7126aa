package org.keywork.billing;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A line of what an invoice needs to know. Its texts, also what it says where it is wrong, follow from its key. */
public class BillingField extends TextField {
    private static final int NO_ENDLESS_INPUT = 1_000;

    private final String key;

    BillingField(String key, Autocomplete autocomplete) {
        this.key = "billing.form." + key;
        setLabel(getTranslation(this.key));
        setMaxLength(NO_ENDLESS_INPUT);
        setAutocomplete(autocomplete);
    }

    /** It can't be empty. */
    void require(Binder<?> binder, Predicate<String> fits, String property) {
        binder.forField(this)
                .asRequired(required())
                .withConverter(String::strip, text -> text)
                .withValidator(fits::test, refused())
                .bind(property);
    }

    /** It can't be empty, and is something else than text. */
    <T> void require(Binder<?> binder, Function<String, Optional<T>> parse, Function<T, String> text, String property) {
        binder.forField(this)
                .asRequired(required())
                .withConverter(Converter.<String, T>from(
                        given -> parse.apply(given).map(Result::ok).orElseGet(() -> Result.error(refused())),
                        text::apply))
                .bind(property);
    }

    /** It may be empty. */
    <T> void allow(Binder<?> binder, Function<String, Optional<T>> parse, String property) {
        allow(binder, parse, given -> refused(), property);
    }

    /**
     * The same.
     *
     * @param refused what is said of what was given
     */
    <T> void allow(
            Binder<?> binder, Function<String, Optional<T>> parse, UnaryOperator<String> refused, String property) {
        binder.forField(this)
                .withConverter(Converter.<String, Optional<T>>from(
                        given -> {
                            var parsed = given.isBlank() ? Optional.<T>empty() : parse.apply(given.strip());
                            return given.isBlank() || parsed.isPresent()
                                    ? Result.ok(parsed)
                                    : Result.error(refused.apply(given));
                        },
                        value -> value.map(Object::toString).orElse("")))
                .bind(property);
    }

    /** Empty where the fields show what is wrong. */
    static <T> Optional<T> written(Binder<T> binder) {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    private String required() {
        return getTranslation(key + ".required");
    }

    private String refused() {
        return getTranslation(key + ".refused");
    }
}
