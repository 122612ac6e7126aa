package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import org.keywork.doctor.Comparison;

/** Where a pasted key differs from the issued one, in words: for its owner with what it should be, for others without. */
final class DifferenceWords {
    private DifferenceWords() {}

    static List<String> forOwner(Comparison difference) {
        return of(
                difference,
                difference.wrong().stream()
                        .map(wrong -> text("doctor.own.wrong", wrong.at(), wrong.is(), wrong.shouldBe()))
                        .toList());
    }

    static List<String> forSupport(Comparison difference) {
        return of(
                difference,
                difference.wrong().stream()
                        .map(wrong -> text("support.pasted.wrong", wrong.at(), wrong.is()))
                        .toList());
    }

    private static List<String> of(Comparison difference, List<String> wrong) {
        var said = new ArrayList<>(wrong);
        var more = difference.differing() - difference.wrong().size();
        if (more > 0) {
            said.add(text("doctor.own.more", more));
        }
        difference
                .gap()
                .ifPresent(gap -> said.add(text(
                        gap.characters() > 0 ? "doctor.own.gap" : "doctor.own.surplus",
                        gap.at(),
                        Math.abs(gap.characters()))));
        if (difference.missingAtEnd() > 0) {
            said.add(text("doctor.own.missing", difference.missingAtEnd()));
        }
        return said;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
