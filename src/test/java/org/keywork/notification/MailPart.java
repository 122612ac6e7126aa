package org.keywork.notification;

import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** What a mail says in one of its forms. */
final class MailPart {
    private MailPart() {}

    /** @return the first part of that type; empty where it has none */
    static String of(Part mail, String type) throws Exception {
        if (mail.isMimeType(type)) {
            return (String) mail.getContent();
        }
        if (mail.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = of(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
