package org.keywork.asset;

import org.keywork.account.CurrentUser;
import org.keywork.account.OrganizationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What staff do with customers' keys: sales, support and administrators can issue one, and none of them can read it. */
@Service
@PreAuthorize("hasAnyRole('SALES', 'SUPPORT', 'ADMIN')")
public class KeyDesk {
    private final CurrentUser user;
    private final KeyMaker maker;

    KeyDesk(CurrentUser user, KeyMaker maker) {
        this.user = user;
        this.maker = maker;
    }

    /** The server's first key; refused where it has one. The customer copies it from the server's page. */
    public KeyRequest issue(OrganizationId organization, AssetId server) {
        return maker.make(organization, server, user.id());
    }
}
