package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.keywork.asset.ServerTrial;
import org.keywork.shell.Moments;

/** A server's trial in words: of what, how long, and what the server returns to. */
@SpringComponent
class TrialWords {
    private final OfferTitles titles;
    private final Moments moments;

    TrialWords(OfferTitles titles, Moments moments) {
        this.titles = titles;
        this.moments = moments;
    }

    /** {@code Trial of Advanced}. */
    String what(ServerTrial trial) {
        return text("server.trial.of", titles.of(trial.product()));
    }

    /** {@code Trial of Advanced, 30 days left; then Basic until 21 November 2028.} */
    String sentence(ServerTrial trial) {
        return text("server.trial", titles.of(trial.product()), trial.daysLeft(), then(trial));
    }

    /** {@code Tries Advanced until 29 March 2027, then Standard}. */
    String tries(ServerTrial trial) {
        return text(
                "order.servers.tries",
                titles.of(trial.product()),
                moments.dateInWords(trial.lastDay()),
                titles.of(trial.then().product()));
    }

    /** {@code Basic until 21 November 2028}. */
    String then(ServerTrial trial) {
        var title = titles.of(trial.then().product());
        return switch (trial.standing()) {
            case RUNNING, NOT_BEGUN ->
                trial.then()
                        .end()
                        .map(end -> text("server.trial.until", title, moments.dateInWords(end)))
                        .orElse(title);
            case ENDED, CANCELLED -> text("server.trial.ended", title);
            case SUSPENDED -> text("server.trial.suspended", title);
        };
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
