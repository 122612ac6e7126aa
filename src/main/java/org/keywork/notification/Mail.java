package org.keywork.notification;

/** A mail as it goes out: the same content as plain text and as HTML. Prints nothing of it. */
public record Mail(String to, String subject, String text, String html) {
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
