package org.keywork.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.keywork.audit.Report;
import org.keywork.desk.RecordVerification;
import org.keywork.shell.Moments;
import org.keywork.shell.StatusBadge;
import org.keywork.shell.StatusBadge.Tone;

/** How far verifying the record is, and what it came to, in words. */
class AuditVerdict extends Div {
    private static final int LOOK_EVERY = 1_000;

    private final Moments moments;
    private final ProgressBar bar = new ProgressBar();
    private final Div words = new Div();
    private @Nullable RecordVerification running;
    private Runnable whenDone = () -> {};
    private @Nullable Registration looking;

    AuditVerdict(Moments moments) {
        this.moments = moments;
        addClassName("kw-audit-verdict");
        words.getElement().setAttribute("role", "status");
        words.addClassName("kw-state");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.setVisible(false);
        setVisible(false);
        add(words, bar);
    }

    void show(RecordVerification verification, Runnable done) {
        running = verification;
        whenDone = done;
        setVisible(true);
        bar.setVisible(true);
        words.removeAll();
        words.add(new Span(getTranslation("audit.verifying")));
        UI.getCurrent().setPollInterval(LOOK_EVERY);
        look();
    }

    /** Looks how far it is. */
    void look() {
        if (running == null) {
            return;
        }
        bar.setValue(running.progress());
        if (!running.isRunning()) {
            tell(running);
            running = null;
            UI.getCurrent().setPollInterval(-1);
            whenDone.run();
        }
    }

    private void tell(RecordVerification done) {
        bar.setVisible(false);
        words.removeAll();
        done.report()
                .ifPresentOrElse(
                        this::tell,
                        () -> words.add(
                                new StatusBadge(Tone.WARNING, getTranslation("audit.verdict.failed")),
                                new Paragraph(getTranslation("audit.verdict.failed.text"))));
    }

    void tell(Report report) {
        report.finding().ifPresentOrElse(this::tellWhatIsWrong, () -> tellThatItIsWhole(report));
        words.add(new Paragraph(report.confirmedAt()
                .map(at -> getTranslation(
                        "audit.verdict.confirmed", report.confirmed(), report.checked(), moments.ago(at)))
                .orElseGet(() -> getTranslation("audit.verdict.unconfirmed"))));
        if (report.undecided() > 0) {
            words.add(new Paragraph(getTranslation("audit.verdict.undecided", report.undecided())));
        }
        report.unreadable()
                .forEach(torn ->
                        words.add(new Paragraph(getTranslation("audit.verdict.unreadable", torn.file(), torn.line()))));
    }

    private void tellWhatIsWrong(Report.Finding finding) {
        words.add(
                new StatusBadge(Tone.ERROR, getTranslation("audit.verdict.wrong")),
                new Paragraph(getTranslation("audit.finding." + finding.kind(), finding.number())));
        if (finding.kind() != Report.Kind.MISSING && finding.kind() != Report.Kind.CUT) {
            words.add(new Anchor(
                    AuditRows.to("number", String.valueOf(finding.number())),
                    getTranslation("audit.finding.show", finding.number())));
        }
    }

    /** The command's exit codes 0 and 3: fine is only what somebody's key proves. */
    private void tellThatItIsWhole(Report report) {
        if (report.undecided() == 0) {
            words.add(new StatusBadge(Tone.SUCCESS, getTranslation("audit.verdict.fine", report.checked())));
        } else {
            words.add(
                    new StatusBadge(Tone.WARNING, getTranslation("audit.verdict.unproven")),
                    new Paragraph(getTranslation("audit.verdict.unproven.text", report.checked())));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }
}
