package org.keywork.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mail server reports of a mail that it took and can't deliver (RFC 3464): which of ours, and why.
 *
 * @param id of the mail, as its Message-ID begins
 */
record ReturnedMail(String id, MailProblem problem) {
    private static final int LARGEST = 1_000_000;
    private static final int MOST_RECIPIENTS = 20;
    private static final Pattern STATUS = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([A-Za-z0-9-]{1,100})@[^<>]*>");

    /** Empty for any other mail, and for a report of a delay, which isn't the end yet. */
    static Optional<ReturnedMail> in(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || message.getSize() > LARGEST) {
            return Optional.empty();
        }
        // read whole: not every mailbox gives the parts of a mail within a mail
        return new MimeMessage(message).getContent() instanceof MimeMultipart parts ? in(parts) : Optional.empty();
    }

    private static Optional<ReturnedMail> in(MimeMultipart parts) throws MessagingException, IOException {
        Optional<String> failure = Optional.empty();
        Optional<String> mail = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                failure = failure(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                mail = mail(part);
            }
        }
        var status = failure;
        return mail.flatMap(id -> status.map(code -> new ReturnedMail(id, new MailProblem(code))));
    }

    /** The fields of the whole mail first, then a group for each recipient; ours has one. */
    private static Optional<String> failure(BodyPart report) throws MessagingException, IOException {
        try (var text = report.getInputStream()) {
            var ofTheMail = new InternetHeaders(text);
            for (int i = 0; i < MOST_RECIPIENTS && ofTheMail.getAllHeaders().hasMoreElements(); i++) {
                var ofOne = new InternetHeaders(text);
                var status = Optional.ofNullable(ofOne.getHeader("Status", null))
                        .map(String::strip)
                        .filter(code -> STATUS.matcher(code).matches());
                if ("failed".equalsIgnoreCase(firstWord(ofOne)) && status.isPresent()) {
                    return status;
                }
            }
        }
        return Optional.empty();
    }

    private static String firstWord(InternetHeaders fields) {
        var action = fields.getHeader("Action", null);
        return action == null ? "" : action.strip().split("\\W", 2)[0];
    }

    /** The mail itself, or its header fields only: either begins with these. */
    private static Optional<String> mail(BodyPart part) throws MessagingException, IOException {
        try (InputStream text = part.getInputStream()) {
            var id = new InternetHeaders(text).getHeader("Message-ID", null);
            var matcher = MESSAGE_ID.matcher(id == null ? "" : id.strip());
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }
}
