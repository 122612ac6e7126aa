package org.keywork.account;

import java.io.Serializable;

/** The address that somebody was invited under, kept in their session so that the form to register can suggest it. */
public record InvitedEmail(String value) implements Serializable {
    @Override
    public String toString() {
        return "InvitedEmail[…]";
    }
}
