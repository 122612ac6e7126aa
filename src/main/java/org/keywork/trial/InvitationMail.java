package org.keywork.trial;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.keywork.catalog.OfferReference;

/**
 * What an invitation's mail says; its link is made when it is asked for, and ends the one that was mailed before.
 *
 * @param until the last day on which it can be accepted, in the vendor's time zone
 */
public record InvitationMail(
        String email, Locale language, OfferReference product, int days, int servers, LocalDate until, URI link) {
    @Override
    public String toString() {
        return "InvitationMail[…]";
    }
}
