package org.keywork.shell;

import java.util.Locale;

/** The person at the page chose a language. Published at once, so that their account can remember it. */
public record LanguageChosen(Locale language) {}
