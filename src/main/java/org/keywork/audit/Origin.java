package org.keywork.audit;

import org.keywork.shell.ShortAddress;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where somebody acts. */
final class Origin {
    private Origin() {}

    /** The shortened address of the request that this thread answers; empty where it answers none, as in jobs. */
    static String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? ShortAddress.of(request.getRequest().getRemoteAddr())
                : "";
    }
}
