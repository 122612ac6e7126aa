package org.keywork.asset;

import java.util.List;
import org.keywork.account.OrganizationId;
import org.keywork.account.Organizations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of any organization's servers: everything but their keys. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('SALES', 'SUPPORT', 'ADMIN')")
public class OrganizationServers {
    private final ServerList list;
    private final Organizations organizations;

    OrganizationServers(ServerList list, Organizations organizations) {
        this.list = list;
        this.organizations = organizations;
    }

    /**
     * By name; none where there is no such organization.
     *
     * @param text a part of a name or address, or nothing
     */
    public List<ServerSummary> of(OrganizationId organization, String text, long offset, int limit) {
        return organizations
                .find(organization)
                .map(found -> list.find(organization, found.zone(), text, offset, limit))
                .orElse(List.of());
    }

    public int count(OrganizationId organization, String text) {
        return list.count(organization, text);
    }
}
