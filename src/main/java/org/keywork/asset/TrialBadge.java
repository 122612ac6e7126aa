package org.keywork.asset;

import com.vaadin.flow.i18n.I18NProvider;
import org.keywork.shell.StatusBadge;

/** How long a trial goes on, as one word, icon and colour. */
public class TrialBadge extends StatusBadge {
    public TrialBadge(long daysLeft) {
        super(Tone.NEUTRAL, I18NProvider.translate("subscription.trial", daysLeft));
    }
}
