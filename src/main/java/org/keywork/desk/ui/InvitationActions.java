package org.keywork.desk.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.keywork.shell.Notices;
import org.keywork.trial.InvitationDesk;
import org.keywork.trial.InvitationLine;

/** What sales do with an open invitation to a trial, and what is said afterwards. */
class InvitationActions {
    private final InvitationDesk desk;
    private final Runnable refresh;

    InvitationActions(InvitationDesk desk, Runnable refresh) {
        this.desk = desk;
        this.refresh = refresh;
    }

    void copy(InvitationLine invitation) {
        desk.copy(invitation.id())
                .ifPresentOrElse(link -> new InvitationLinkDialog(link).open(), () -> Notices.failure(notOpen()));
    }

    void resend(InvitationLine invitation) {
        tell(desk.resend(invitation.id()), "sales.trials.resent");
    }

    void withdraw(InvitationLine invitation) {
        tell(desk.withdraw(invitation.id()), "sales.trials.withdrawn");
    }

    private void tell(boolean done, String success) {
        if (done) {
            Notices.success(I18NProvider.translate(success));
        } else {
            Notices.failure(notOpen());
        }
        refresh.run();
    }

    private static String notOpen() {
        return I18NProvider.translate("sales.trials.not-open");
    }
}
