package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.keywork.shell.ConfirmAct;
import org.keywork.shell.Notices;
import org.keywork.trial.TrialDesk;
import org.keywork.trial.TrialDetails;
import org.keywork.trial.TrialId;
import org.keywork.trial.TrialRequest;

/** What sales do with a trial, each with its dialog, and what is said afterwards. */
class TrialActions {
    private static final int MAX_NOTE = 500;

    private final TrialDesk desk;
    private final TrialInWords words;
    private final Runnable refresh;

    TrialActions(TrialDesk desk, TrialInWords words, Runnable refresh) {
        this.desk = desk;
        this.words = words;
        this.refresh = refresh;
    }

    void approve(TrialDetails trial) {
        var note = note();
        new ActDialog(
                        text("sales.trials.approve.title"),
                        text("sales.trials.approve.text"),
                        text("sales.trials.approve"),
                        facts(trial),
                        note)
                .does(() -> approve(trial.id(), note))
                .open();
    }

    private Facts facts(TrialDetails trial) {
        return new Facts(words.customer(trial))
                .fact(text("sales.trials.wanted"), words.what(trial))
                .fact(text("sales.trials.servers"), words.servers(trial))
                .fact(text("sales.trials.purpose"), Optional.of(trial.purpose()).filter(said -> !said.isBlank()));
    }

    private boolean approve(TrialId id, ReasonField note) {
        var said = note.getValue().isBlank() ? "" : note.reason().orElse("");
        switch (desk.approve(id, said)) {
            case TrialRequest.Started started -> Notices.success(text("sales.trials.approved"));
            case TrialRequest.Waits waits -> Notices.success(text("sales.trials.approved"));
            case TrialRequest.Refused refused -> Notices.failure(text("trial.refusal." + refused.reason()));
        }
        refresh.run();
        return true;
    }

    void decline(TrialDetails trial) {
        var note = note();
        note.setRequiredIndicatorVisible(true);
        new ActDialog(
                        text("sales.trials.decline.title"),
                        text("sales.trials.decline.text"),
                        text("sales.trials.decline"),
                        facts(trial),
                        note)
                .does(() -> decline(trial.id(), note))
                .open();
    }

    private boolean decline(TrialId id, ReasonField note) {
        var reason = note.reason();
        reason.ifPresent(said -> tell(desk.decline(id, said), "sales.trials.declined", "DECIDED_ALREADY"));
        return reason.isPresent();
    }

    private static ReasonField note() {
        var note = new ReasonField(text("sales.trials.note"), text("sales.trials.note.help"), MAX_NOTE);
        note.setRequiredIndicatorVisible(false);
        return note;
    }

    void prolong(TrialDetails trial) {
        new ConfirmAct(
                        text("sales.trials.prolong.title"),
                        text("sales.trials.prolong.text", TrialDesk.PROLONGED_DAYS),
                        text("sales.trials.prolong"),
                        () -> tell(desk.prolong(trial.id()), "sales.trials.prolonged", "NOT_PROLONGABLE"))
                .open();
    }

    private void tell(boolean done, String success, String refusal) {
        if (done) {
            Notices.success(text(success));
        } else {
            Notices.failure(text("trial.refusal." + refusal));
        }
        refresh.run();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
