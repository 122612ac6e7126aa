package org.keywork.billing;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a VAT number that someone typed, and what one of their country looks like. */
final class VatNumberRefusal {
    private VatNumberRefusal() {}

    static String of(String typed, Optional<Country> address, Locale language) {
        return address.flatMap(there -> VatNumberForm.of(VatNumber.prefix(there))
                        .map(form -> of(VatNumber.bare(typed), form, there.name(language))))
                .orElseGet(() -> text("refused"));
    }

    private static String of(String typed, VatNumberForm form, String country) {
        if (!typed.startsWith(form.prefix())) {
            var isAnothers = typed.length() > 2
                    && VatNumberForm.of(typed.substring(0, 2)).isPresent();
            return text(isAnothers ? "refused.another" : "refused.prefix", country, form.prefix(), form.example());
        }
        var rest = typed.substring(form.prefix().length());
        var looks = text(
                form.isDigitsOnly() ? "looks.digits" : "looks.characters",
                country,
                form.prefix(),
                form.shortest().length(),
                form.shortest().length() == form.longest().length() ? 0 : 1,
                form.longest().length(),
                form.example());
        return form.isAsLong(rest) ? text("refused.mistyped", looks) : text("refused.length", looks, rest.length());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("billing.form.vat-number." + key, arguments);
    }
}
