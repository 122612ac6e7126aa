package org.keywork.validation;

import java.util.List;
import org.keywork.asset.AssetId;
import org.keywork.validation.Contacts.Contact;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came from any server lately, as support sees it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
public class ContactDesk {
    private final ContactRows rows;

    ContactDesk(ContactRows rows) {
        this.rows = rows;
    }

    /** The newest first, of the last 30 days, 20 at most. */
    public List<Contact> of(AssetId asset) {
        return rows.of(asset);
    }
}
