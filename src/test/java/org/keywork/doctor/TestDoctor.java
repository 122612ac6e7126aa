package org.keywork.doctor;

import java.net.URI;
import java.nio.file.Path;
import org.keywork.shell.PortalProperties;
import org.keywork.shell.Texts;
import org.keywork.signing.SampleKeys;

/** The doctor and its words, without Spring, for tests of other modules. */
public final class TestDoctor {
    private static final DiagnosisTexts TEXTS = new DiagnosisTexts(
            new Texts(), new PortalProperties(URI.create("https://keys.example.org"), Path.of("data")));

    private TestDoctor() {}

    public static KeyDoctor doctor() {
        return new KeyDoctor(SampleKeys.codec());
    }

    public static DiagnosisTexts texts() {
        return TEXTS;
    }

    /** All that is ever said of it, in every language; what can't be said fails. */
    static void isSaidInWords(Diagnosis diagnosis) {
        for (var language : Texts.LANGUAGES) {
            for (var said : new String[] {
                TEXTS.title(diagnosis, language),
                TEXTS.cause(diagnosis, language),
                TEXTS.remedy(diagnosis, language),
                TEXTS.elsewhere(diagnosis, language),
                TEXTS.elsewhere(diagnosis.inWords(), language)
            }) {
                if (said.isBlank() || said.contains("{") || said.contains("character 0")) {
                    throw new AssertionError(diagnosis.finding() + " is said as: " + said);
                }
            }
        }
    }
}
