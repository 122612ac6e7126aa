package org.keywork.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Light, dark, or as the person's system has it. The browser remembers which. */
enum ThemeChoice {
    SYSTEM("shell.theme.system", VaadinIcon.ADJUST, ColorScheme.Value.LIGHT_DARK),
    LIGHT("shell.theme.light", VaadinIcon.SUN_O, ColorScheme.Value.LIGHT),
    DARK("shell.theme.dark", VaadinIcon.MOON_O, ColorScheme.Value.DARK);

    private final String textKey;
    private final VaadinIcon icon;
    private final ColorScheme.Value scheme;

    ThemeChoice(String textKey, VaadinIcon icon, ColorScheme.Value scheme) {
        this.textKey = textKey;
        this.icon = icon;
        this.scheme = scheme;
    }

    String textKey() {
        return textKey;
    }

    VaadinIcon icon() {
        return icon;
    }

    static ThemeChoice of(VaadinRequest request) {
        var remembered = Cookies.read(request.getCookies(), Cookies.THEME).orElse("");
        return Stream.of(values())
                .filter(choice -> choice.cookie().equals(remembered))
                .findFirst()
                .orElse(SYSTEM);
    }

    static ThemeChoice current() {
        var request = VaadinRequest.getCurrent();
        return request == null ? SYSTEM : of(request);
    }

    /** Writes it into the page as it is first sent, so that nothing flashes. */
    void applyTo(Element html) {
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue());
    }

    void choose(UI ui) {
        Cookies.write(Cookies.THEME, cookie());
        ui.getPage().setColorScheme(scheme);
    }

    private String cookie() {
        return name().toLowerCase(Locale.ROOT);
    }
}
