package org.keywork.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** The languages side by side, the spoken one marked. */
class LanguageSwitch extends Composite<Div> {
    LanguageSwitch(Languages languages) {
        getContent().addClassName("kw-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        Texts.LANGUAGES.forEach(language -> getContent().add(button(language, languages)));
    }

    /** A language by its own name: whoever looks for it reads that. */
    static String nameOf(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static Button button(Locale language, Languages languages) {
        var button = new Button(language.getLanguage().toUpperCase(Locale.ROOT));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(nameOf(language));
        button.getElement().setAttribute("lang", language.getLanguage());
        if (language.equals(Languages.current())) {
            button.getElement().setAttribute("aria-current", "true");
        }
        button.addClickListener(click -> click.getSource().getUI().ifPresent(ui -> languages.choose(language, ui)));
        return button;
    }
}
