package org.keywork.notification;

import java.util.Map;
import org.keywork.account.Recipients;
import org.keywork.trial.InvitationIssued;
import org.keywork.trial.TrialChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders the mails that trials and invitations call for, in their transaction. */
@Component
class TrialMails {
    private final Outbox outbox;
    private final Recipients recipients;

    TrialMails(Outbox outbox, Recipients recipients) {
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @EventListener
    void on(TrialChanged event) {
        switch (event.what()) {
            case REQUESTED -> order(MailKind.TRIAL_REQUESTED, event);
            case STARTED -> order(MailKind.TRIAL_STARTED, event);
            case DECLINED -> order(MailKind.TRIAL_DECLINED, event);
            case PROLONGED -> order(MailKind.TRIAL_PROLONGED, event);
            case ENDING -> order(MailKind.TRIAL_ENDING, event);
            case ENDED -> order(MailKind.TRIAL_ENDED, event);
            case INSTANCE_HAD_ONE -> order(MailKind.TRIAL_HAD_BEFORE, event);
            case WITHDRAWN -> {
                // whoever did it knows
            }
        }
    }

    /** Who is invited has no organization yet. */
    @EventListener
    void on(InvitationIssued event) {
        outbox.order(
                MailKind.INVITATION, Map.of("invitation", event.invitation().toString()));
    }

    private void order(MailKind kind, TrialChanged event) {
        outbox.orderForAll(
                kind,
                Map.of(
                        "trial", event.trial().toString(),
                        "organization", event.organization().toString()),
                recipients.everybody(event.organization()));
    }
}
