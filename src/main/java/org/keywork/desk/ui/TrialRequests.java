package org.keywork.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.keywork.shell.Notices;
import org.keywork.trial.MyTrials;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialNavigation;
import org.keywork.trial.TrialState;

/** The customer's requests for trials that wait, or were declined; and the way to another. */
class TrialRequests extends Div {
    private final MyTrials trials;
    private final OrderWords words;

    TrialRequests(MyTrials trials, OrderWords words) {
        this.trials = trials;
        this.words = words;
        addClassName("kw-trial-requests");
        show();
    }

    private void show() {
        removeAll();
        var lines = new UnorderedList();
        lines.addClassName("kw-lines");
        for (var trial : trials.list()) {
            if (trial.state() == TrialState.REQUESTED) {
                lines.add(waiting(trial));
            } else if (trial.state() == TrialState.DECLINED && trials.isNews(trial)) {
                lines.add(new ListItem(new Span(getTranslation(
                        "subscription.trial.declined",
                        words.title(trial.product()),
                        trial.note().orElse("")))));
            }
        }
        if (lines.getComponentCount() > 0) {
            add(lines);
        }
        var request = new Anchor(TrialNavigation.REQUEST, getTranslation("subscription.try"));
        request.addClassNames("kw-button", "kw-button-quiet");
        add(request);
    }

    private ListItem waiting(TrialDetails trial) {
        var title = new Span(getTranslation("subscription.trial.requested", words.title(trial.product())));
        title.addClassName("kw-line-name");
        var text = new Span(getTranslation(
                "subscription.trial.requested.text",
                trial.days(),
                String.join(", ", trial.servers().values())));
        text.addClassName("kw-line-facts");
        var said = new Div(title, text);
        said.addClassName("kw-line");
        var withdraw = new Button(getTranslation("subscription.trial.withdraw"), click -> withdraw(trial));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(said, withdraw);
    }

    private void withdraw(TrialDetails trial) {
        if (trials.withdraw(trial.id())) {
            Notices.success(getTranslation("subscription.trial.withdrawn"));
        } else {
            Notices.failure(getTranslation("subscription.trial.too-late"));
        }
        show();
    }
}
