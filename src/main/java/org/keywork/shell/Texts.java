package org.keywork.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Every text that people read, from {@code texts/texts_<language>.properties}: pages, mails and API messages. Adding a
 * language is adding a file and naming it in {@link #LANGUAGES}. Texts are {@link MessageFormat} patterns; apostrophes
 * are typographic (’), which the format leaves alone.
 */
@Component
public class Texts implements I18NProvider {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String BUNDLE = "texts.texts";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Locale, Map<String, MessageFormat>> patterns = new ConcurrentHashMap<>();

    /** The supported language nearest to the wanted one; English where there is none. */
    public static Locale nearest(Locale wanted) {
        for (var language : LANGUAGES) {
            if (language.getLanguage().equals(wanted.getLanguage())) {
                return language;
            }
        }
        return Locale.ENGLISH;
    }

    /** @throws MissingResourceException where the key is in no file: a mistake of ours, found by a test */
    public String get(Locale wanted, String key, Object... arguments) {
        var language = nearest(wanted);
        var pattern = patterns.computeIfAbsent(language, Texts::read).get(key);
        if (pattern == null) {
            throw new MissingResourceException("No text " + key + " in " + language, BUNDLE, key);
        }
        return ((MessageFormat) pattern.clone()).format(arguments); // it keeps state while it formats
    }

    /** The patterns of a language by their keys, parsed once. */
    private static Map<String, MessageFormat> read(Locale language) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language, EXACT);
        return bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key, key -> new MessageFormat(bundle.getString(key), language)));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return get(locale, key, params);
    }
}
