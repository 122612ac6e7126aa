package org.keywork.notification;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is typeset: some paragraphs, at most one thing to do, and some more paragraphs.
 */
record Letter(
        String to,
        Locale language,
        String subject,
        List<String> before,
        @Nullable Action action,
        List<String> after) {
    Letter {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    record Action(String label, URI link) {}

    @Override
    public String toString() {
        return "Letter[…]";
    }
}
