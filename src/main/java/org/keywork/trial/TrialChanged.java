package org.keywork.trial;

import org.keywork.account.OrganizationId;

/** Something happened to a trial; published within the transaction that does it. */
public record TrialChanged(TrialId trial, OrganizationId organization, What what) {
    public enum What {
        REQUESTED,
        STARTED,
        DECLINED,
        WITHDRAWN,
        PROLONGED,
        /** its last days begin */
        ENDING,
        ENDED,
        /** one of its servers left, because the GLPI behind it had such a trial before */
        INSTANCE_HAD_ONE
    }
}
