package org.keywork.billing;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * Liberation Sans for one document: Latin, Greek and Cyrillic, embedded so that every reader sees the same. The library's
 * fonts aren't made for several threads.
 */
class DocumentFonts {
    static final Color ACCENT = new Color(0x0b5d66);
    static final Color RULE = new Color(0xd5dcdd);

    private static final Color INK = new Color(0x1d2526);
    private static final Color QUIET = new Color(0x5b6869);
    private static final byte[] REGULAR = bytes("LiberationSans-Regular.ttf");
    private static final byte[] BOLD = bytes("LiberationSans-Bold.ttf");
    private static final int UNKNOWN = '?';
    private static final float TEXT_SIZE = 9.5f;
    private static final float SMALL_SIZE = 8.5f;
    private static final float TEXT_LEADING = 12.8f;
    private static final float TITLE_LEADING = 18;

    private final BaseFont regular = font("LiberationSans-Regular.ttf", REGULAR);
    private final BaseFont bold = font("LiberationSans-Bold.ttf", BOLD);

    Phrase text(String text) {
        return phrase(text, new Font(regular, TEXT_SIZE, Font.NORMAL, INK));
    }

    Phrase strong(String text) {
        return phrase(text, new Font(bold, TEXT_SIZE, Font.NORMAL, INK));
    }

    Phrase label(String text) {
        return phrase(text, new Font(regular, SMALL_SIZE, Font.NORMAL, QUIET));
    }

    Phrase heading(String text) {
        return phrase(text, new Font(bold, SMALL_SIZE, Font.NORMAL, ACCENT));
    }

    Phrase seller(String text) {
        return phrase(text, new Font(bold, 13, Font.NORMAL, ACCENT), TITLE_LEADING);
    }

    Phrase title(String text) {
        return phrase(text, new Font(bold, 18, Font.NORMAL, INK), TITLE_LEADING);
    }

    /** Whether all of it comes out as written; what doesn't is printed as a question mark. */
    boolean canPrint(String text) {
        return composed(text).codePoints().allMatch(regular::charExists);
    }

    private Phrase phrase(String text, Font font) {
        return phrase(text, font, TEXT_LEADING);
    }

    private Phrase phrase(String text, Font font, float leading) {
        var printable = new StringBuilder();
        composed(text)
                .codePoints()
                .map(character -> regular.charExists(character) ? character : UNKNOWN)
                .forEach(printable::appendCodePoint);
        return new Phrase(leading, printable.toString(), font);
    }

    /** An é typed as e and an accent is printed as é. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static BaseFont font(String name, byte[] bytes) {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (var file = BaseFont.class.getClassLoader().getResourceAsStream("liberation/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The font " + name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
