package org.keywork.shell;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure as people see it: which words to use, and the short id that the log has too. */
record Failure(String textKey, int status, String shortId) {
    private static final Logger log = LoggerFactory.getLogger(Failure.class);

    /** Writes it into the log, at full length, under a new short id. */
    static Failure logged(Throwable cause, String where) {
        var id = ShortIds.next();
        if (DatabaseAway.isBehind(cause)) {
            log.warn("{} at {}: the database can't be reached: {}", id, where, cause.toString());
            return new Failure("shell.error.away", HttpServletResponse.SC_SERVICE_UNAVAILABLE, id);
        }
        log.error("{} at {}", id, where, cause);
        return new Failure("shell.error.ours", HttpServletResponse.SC_INTERNAL_SERVER_ERROR, id);
    }

    String titleKey() {
        return textKey + ".title";
    }
}
