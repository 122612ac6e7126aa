package org.keywork;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How someone looks at the portal: language, light or dark, width. Nothing moves, so that pictures are of pages at rest. */
public record Visitor(Locale language, ColorScheme theme, int width) {
    public static final int DESK = 1280;
    public static final int PHONE = 390;

    /** English, light, at a desk. */
    public static final Visitor USUAL = new Visitor(Locale.ENGLISH, ColorScheme.LIGHT, DESK);

    /** All eight: what a page must look right for. */
    public static List<Visitor> all() {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(theme -> Stream.of(DESK, PHONE).map(width -> new Visitor(language, theme, width))))
                .toList();
    }

    public Visitor reading(Locale other) {
        return new Visitor(other, theme, width);
    }

    public Visitor in(ColorScheme other) {
        return new Visitor(language, other, width);
    }

    public Visitor onPhone() {
        return new Visitor(language, theme, PHONE);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language.toLanguageTag())
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Paris")
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    @Override
    public String toString() {
        return language + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
