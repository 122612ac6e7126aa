package org.keywork.desk.ui;

import org.keywork.revocation.RevocationId;
import org.keywork.revocation.Target;

/** Where the history of revocations is, and what its acts were about. */
final class RevocationPages {
    static final String LIST = "support/revocations";

    /** What customers see of it. */
    static final String MINE = "revocations";

    private RevocationPages() {}

    static String to(RevocationId act) {
        return LIST + "/" + act;
    }

    static String to(Target target, String organization) {
        return switch (target.scope()) {
            case KEY -> "support/keys/" + target.id();
            case SERVER -> "support/servers/" + target.id();
            case SUBSCRIPTION -> "support/organizations/" + organization;
            case ORGANIZATION -> "support/organizations/" + target.id();
        };
    }
}
