package org.keywork.desk.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For how many servers an order can be, and what is said at the field of a number that is none of these.
 *
 * @param tooMany the key of what is said of more than the most
 */
record PlacesToOrder(int most, String tooMany) {
    static PlacesToOrder atOnce(int most) {
        return new PlacesToOrder(most, "order.servers.number.too-many");
    }

    /** @param places that there are to upgrade */
    static PlacesToOrder toUpgrade(int places) {
        return new PlacesToOrder(places, "order.servers.number.too-many.UPGRADE");
    }

    /** @return whether the field's number can't be ordered; the field says why then */
    boolean showWrong(IntegerField field) {
        var wrong = wrong(field.getValue());
        field.setManualValidation(true); // the field's own check would take what is said here away again
        field.setErrorMessage(wrong.orElse(""));
        field.setInvalid(wrong.isPresent());
        return wrong.isPresent();
    }

    private Optional<String> wrong(@Nullable Integer number) {
        if (number == null) {
            return Optional.of(I18NProvider.translate("order.servers.number.whole"));
        }
        if (number < 1) {
            return Optional.of(I18NProvider.translate("order.servers.number.too-few"));
        }
        return number > most ? Optional.of(I18NProvider.translate(tooMany, most)) : Optional.empty();
    }
}
