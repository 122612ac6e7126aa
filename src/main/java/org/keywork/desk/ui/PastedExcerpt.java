package org.keywork.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.keywork.doctor.Place;

/** The pasted text around a place, which is marked; what can't be seen is shown by a sign. */
class PastedExcerpt extends Div {
    private static final int AROUND = 24;

    final Span mark = new Span();

    PastedExcerpt(String pasted, Place place) {
        addClassName("kw-excerpt");
        getElement().setAttribute("dir", "ltr");
        var characters = pasted.codePoints().limit(place.to() + (long) AROUND).toArray();
        var from = Math.min(place.from() - 1, characters.length);
        var to = Math.min(place.to(), characters.length);
        var begin = Math.max(0, from - AROUND);
        mark.setText(visible(characters, from, to));
        mark.addClassName("kw-excerpt-mark");
        mark.getElement().setAttribute("title", getTranslation("doctor.place", place.from()));
        add(
                new Span((begin > 0 ? "…" : "") + visible(characters, begin, from)),
                mark,
                new Span(visible(characters, to, characters.length)));
    }

    private static String visible(int[] characters, int from, int to) {
        var text = new StringBuilder();
        for (var i = from; i < to; i++) {
            text.append(visible(characters[i]));
        }
        return text.toString();
    }

    private static String visible(int c) {
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
            return "⏎";
        }
        if (Character.isSpaceChar(c) || c == '\t') {
            return "␣";
        }
        var isUnseen = Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
        return isUnseen ? "◌" : Character.toString(c);
    }
}
