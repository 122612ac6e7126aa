package org.keywork.notification;

import java.util.regex.Pattern;

/**
 * What kept a mail, as a short code: a word of ours, or the numbers of a server's answer ({@code 450 4.2.1}, of one that came
 * back {@code 5.1.1}), never its words, which may repeat what they were given.
 */
public record MailProblem(String code) {
    static final MailProblem NOT_COMPOSED = new MailProblem("not-composed");
    static final MailProblem CONNECTION = new MailProblem("connection");
    static final MailProblem SIGN_IN = new MailProblem("sign-in");
    /** the connection was lost before the mail was across */
    static final MailProblem INTERRUPTED = new MailProblem("interrupted");
    /** the mail was across, and no answer came */
    static final MailProblem NO_ANSWER = new MailProblem("no-answer");
    /** the process ended while the mail was handed over */
    static final MailProblem STOPPED = new MailProblem("stopped");

    /** RFC 3463: an enhanced status code after the reply's three digits. */
    private static final Pattern ENHANCED = Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})(?!\\d)");

    static MailProblem answer(int code, String words) {
        var enhanced = ENHANCED.matcher(words);
        return new MailProblem(enhanced.lookingAt() ? code + " " + enhanced.group(1) : String.valueOf(code));
    }

    public boolean isAnswer() {
        return Character.isDigit(code.charAt(0));
    }
}
