package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationDetails;

/** What can still be done about a revocation. */
@SpringComponent
class WaysOut {
    private final RevocationDesk desk;
    private final Clock clock;

    WaysOut(RevocationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    enum Way {
        UNDO,
        /** There would be time, but something else was done since. */
        REPLACE_ALREADY,
        REPLACE,
        NONE
    }

    Way of(RevocationDetails act) {
        var inTime = act.isInTimeToUndo(clock.instant());
        if (inTime && !desk.isChangedSince(act.id())) {
            return Way.UNDO;
        }
        if (act.canBeReplaced()) {
            return inTime ? Way.REPLACE_ALREADY : Way.REPLACE;
        }
        return Way.NONE;
    }

    /**
     * What is said of it; empty where there is none.
     *
     * @param inWords until when it can be undone
     */
    static Optional<String> sentence(RevocationDetails act, Way way, Function<Instant, String> inWords) {
        return switch (way) {
            case UNDO -> act.undoUntil().map(until -> text("revocation.sentence.undo-until", inWords.apply(until)));
            case REPLACE_ALREADY -> Optional.of(text("revocation.sentence.changed"));
            case REPLACE -> Optional.of(text("revocation.sentence.final"));
            case NONE -> Optional.empty();
        };
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
