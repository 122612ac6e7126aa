package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A few choices in a row, of which one is pressed. */
class FilterButtons<T extends Enum<T>> extends Div {
    private final Map<T, Button> buttons;
    private T chosen;

    FilterButtons(Class<T> type, T first, Function<T, String> label, Consumer<T> choose) {
        buttons = new EnumMap<>(type);
        chosen = first;
        addClassName("kw-filters");
        getElement().setAttribute("role", "group");
        for (var one : type.getEnumConstants()) {
            var button = new Button(label.apply(one), click -> {
                choose(one);
                choose.accept(one);
            });
            button.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.put(one, button);
            add(button);
        }
        choose(first);
    }

    T chosen() {
        return chosen;
    }

    Button button(T one) {
        return buttons.getOrDefault(one, new Button());
    }

    /** Shows that one as pressed. */
    void choose(T one) {
        chosen = one;
        buttons.forEach(
                (other, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(other == one)));
    }
}
