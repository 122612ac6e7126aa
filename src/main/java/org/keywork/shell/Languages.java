package org.keywork.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Which language a page speaks: what was chosen in this session, else the language of the person who is signed in, else
 * what the browser remembers, else what it asks for, else English.
 */
@Component
public class Languages {
    private static final String CHOSEN = Languages.class.getName();

    private final ApplicationEventPublisher events;

    Languages(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** The language of the page at hand; English where there is no page. */
    public static Locale current() {
        var ui = UI.getCurrent();
        return Texts.nearest(ui == null ? Locale.ENGLISH : ui.getLocale());
    }

    Locale of(VaadinRequest request, VaadinSession session) {
        return Optional.ofNullable((Locale) session.getAttribute(CHOSEN))
                .or(() -> Person.settings().map(PersonalSettings::language))
                .map(Texts::nearest)
                .orElseGet(() ->
                        browser(request.getCookies(), request.getHeader("Accept-Language"), request.getLocales()));
    }

    static Locale browser(Cookie @Nullable [] cookies, @Nullable String header, Enumeration<Locale> accepted) {
        return Cookies.read(cookies, Cookies.LANGUAGE)
                .flatMap(Languages::supported)
                .orElseGet(() -> header == null
                        ? Locale.ENGLISH
                        : Collections.list(accepted).stream()
                                .flatMap(locale -> supported(locale.getLanguage()).stream())
                                .findFirst()
                                .orElse(Locale.ENGLISH));
    }

    /** Speaks this language from now on, on the open page too. */
    void choose(Locale language, UI ui) {
        ui.getSession().setAttribute(CHOSEN, language);
        Cookies.write(Cookies.LANGUAGE, language.getLanguage());
        events.publishEvent(new LanguageChosen(language));
        ui.getPage().reload();
    }

    private static Optional<Locale> supported(String code) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }
}
