package org.keywork.desk.ui;

import org.keywork.asset.RegistrationKeyId;
import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Subject;

/** Where the history of revocations is, and what its acts were about. */
final class RevocationPages {
    static final String LIST = "revocation-history";

    /** What customers see of it. */
    static final String MINE = "revocations";

    private RevocationPages() {}

    static String to(RevocationId act) {
        return LIST + "/" + act;
    }

    /** The page of what an act was about; a subscription’s is its organization’s. */
    static String to(Subject subject) {
        var target = subject.target();
        return switch (target.scope()) {
            case KEY -> SupportPages.to(new RegistrationKeyId(target.id()));
            case SERVER -> SupportPages.SERVERS + "/" + target.id();
            case SUBSCRIPTION, ORGANIZATION -> SupportPages.to(subject.organization());
        };
    }
}
