/** Pages that gather from several modules: the landing page, a server's page, the desks of staff. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "catalog",
            "subscription",
            "asset",
            "billing",
            "trial",
            "revocation",
            "validation",
            "signing",
            "doctor",
            "notification",
            "audit",
            "shell"
        })
@NullMarked
package org.keywork.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
