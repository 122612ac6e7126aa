/** Writes and sends the mails that other modules' events call for. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "catalog",
            "subscription",
            "asset",
            "validation",
            "billing",
            "trial",
            "revocation",
            "audit",
            "shell"
        })
@NullMarked
package org.keywork.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
