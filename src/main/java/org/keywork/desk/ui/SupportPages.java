package org.keywork.desk.ui;

import org.keywork.account.OrganizationId;
import org.keywork.asset.AssetId;
import org.keywork.asset.RegistrationKeyId;

/** Where the support desk's pages are. */
final class SupportPages {
    static final String SEARCH = "support";
    static final String KEYS = SEARCH + "/keys";
    static final String SERVERS = SEARCH + "/servers";
    static final String ORGANIZATIONS = SEARCH + "/organizations";
    static final String TRACES = SEARCH + "/traces";

    /** Below a server's page: the one that its owner sees. */
    static final String AS_CUSTOMER = "as-customer";

    private SupportPages() {}

    static String to(RegistrationKeyId key) {
        return KEYS + "/" + key;
    }

    static String to(AssetId server) {
        return SERVERS + "/" + server;
    }

    static String to(OrganizationId organization) {
        return ORGANIZATIONS + "/" + organization;
    }

    static String toTrace(String id) {
        return TRACES + "/" + id;
    }
}
