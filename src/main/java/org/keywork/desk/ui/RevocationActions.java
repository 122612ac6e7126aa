package org.keywork.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keywork.revocation.NewRevocation;
import org.keywork.revocation.Outcome;
import org.keywork.revocation.RevocationAct;
import org.keywork.revocation.RevocationDesk;
import org.keywork.revocation.RevocationDetails;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;
import org.keywork.shell.Moments;
import org.keywork.shell.Notices;

/** What support do to keys, servers, subscriptions and organizations, from their pages; each says what came of it. */
@SpringComponent
class RevocationActions {
    private final RevocationDesk desk;
    private final RevocationWords words;
    private final OfferTitles titles;
    private final Moments moments;

    RevocationActions(RevocationDesk desk, RevocationWords words, OfferTitles titles, Moments moments) {
        this.desk = desk;
        this.words = words;
        this.titles = titles;
        this.moments = moments;
    }

    /** @param done shows the page anew */
    RevokeDialog revoke(Target target, Runnable done) {
        return asked(target, RevocationAct.REVOKED, wanted -> desk.revoke(target, wanted), done);
    }

    RevokeDialog suspend(Target target, Runnable done) {
        return asked(target, RevocationAct.SUSPENDED, wanted -> desk.suspend(target, wanted), done);
    }

    ReinstateDialog reinstate(Target target, Runnable done) {
        var title = text("revocation.REINSTATED.title." + target.scope());
        return new ReinstateDialog(
                desk,
                target,
                title,
                new DryRun(titles, moments),
                note -> tell(desk.reinstate(target, note), RevocationAct.REINSTATED, done));
    }

    private RevokeDialog asked(
            Target target, RevocationAct act, Function<NewRevocation, Outcome> doing, Runnable done) {
        var title = text("revocation." + act + ".title." + target.scope());
        return new RevokeDialog(
                desk, target, act, title, new DryRun(titles, moments), wanted -> tell(doing.apply(wanted), act, done));
    }

    NoteDialog undo(RevocationId act, Runnable done) {
        return new NoteDialog("revocation.undo", undoing(act, done));
    }

    /** From another page than the act's own: with what it was about, and how far it reached. */
    NoteDialog undo(RevocationDetails act, Runnable done) {
        var reached = words.reached(act.servers(), act.keys(), act.subscriptions());
        var title = text("revocation.undo.title.of", words.subject(act.subject()), reached);
        return new NoteDialog(title, "revocation.undo", undoing(act.id(), done));
    }

    private Consumer<String> undoing(RevocationId act, Runnable done) {
        return note -> tell(desk.undo(act, note), "revocation.done.UNDONE", done);
    }

    NoteDialog decline(RevocationId act, Runnable done) {
        return new NoteDialog(
                "revocation.decline", note -> tell(desk.decline(act, note), "revocation.done.DECLINED", done));
    }

    NoteDialog replace(RevocationId act, Runnable done) {
        return new NoteDialog(
                "revocation.replace", note -> tell(desk.replace(act, note), "revocation.done.REPLACED", done));
    }

    void confirm(RevocationId act, RevocationAct what, Runnable done) {
        tell(desk.confirm(act), what, done);
    }

    private void tell(Outcome outcome, RevocationAct act, Runnable done) {
        tell(outcome, "revocation.done." + act, done);
    }

    private void tell(Outcome outcome, String success, Runnable done) {
        switch (outcome) {
            case Outcome.Done did -> Notices.success(text(success));
            case Outcome.Waiting waiting -> {
                Notices.success(text("revocation.waits"));
                UI.getCurrent().navigate(RevocationPages.to(waiting.act()));
                return;
            }
            case Outcome.Refused refused -> Notices.failure(words.refusal(refused));
        }
        done.run();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
