package org.keywork.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things of the account live.
 *
 * @param confirmationLink how long the link that confirms a sign-up is good
 * @param resetLink how long the link that lets one choose a new password is good
 * @param pendingSignUp how long an unconfirmed sign-up is kept, so that its link can be sent again
 */
@ConfigurationProperties("keywork.account")
record AccountProperties(
        @DefaultValue("24h") Duration confirmationLink,
        @DefaultValue("10m") Duration resetLink,
        @DefaultValue("7d") Duration pendingSignUp) {
    AccountProperties {
        if (!confirmationLink.isPositive() || !resetLink.isPositive()) {
            throw new IllegalArgumentException("keywork.account: links must live for some time");
        }
        if (pendingSignUp.compareTo(confirmationLink) < 0) {
            throw new IllegalArgumentException(
                    "keywork.account.pending-sign-up must be at least keywork.account.confirmation-link");
        }
    }
}
