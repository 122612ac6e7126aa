package org.keywork.notification;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** The answer of a mail server that didn't simply take a mail, and to which command it gave it (RFC 5321, 4.2 and 4.3.2). */
record SmtpAnswer(int code, Step step, String words) {
    /** In the order in which they tell more. */
    enum Step {
        RECIPIENT,
        SENDER,
        CONTENT,
        OTHER
    }

    /** Of the 5xx: these say that the server and we don't understand or trust each other, not that the address is bad. */
    private static final Set<Integer> BETWEEN_US = Set.of(500, 502, 503, 504, 521, 530, 534, 535, 538);

    /** The one that tells most; empty where the server said nothing. */
    static Optional<SmtpAnswer> in(Exception failure) {
        var answers = new ArrayList<SmtpAnswer>();
        collect(failure, answers, 0);
        return answers.stream().filter(answer -> answer.code >= 200).min(Comparator.comparing(SmtpAnswer::step));
    }

    Handover meaning(boolean across) {
        if (code < 300 && step == Step.CONTENT && across) {
            return new Handover.Taken(); // other words than 250, but a yes
        }
        if (code < 400) {
            return SmtpPostman.withoutAnswer(across);
        }
        var problem = MailProblem.answer(code, words);
        var refused = code >= 500 && !BETWEEN_US.contains(code) && (step == Step.RECIPIENT || step == Step.CONTENT);
        return refused ? new Handover.Refused(problem) : new Handover.NotTaken(problem);
    }

    private static void collect(@Nullable Throwable failure, List<SmtpAnswer> answers, int depth) {
        if (failure == null || depth > 10) {
            return;
        }
        var words = String.valueOf(failure.getMessage());
        switch (failure) {
            case SMTPAddressFailedException e -> answers.add(new SmtpAnswer(e.getReturnCode(), Step.RECIPIENT, words));
            case SMTPSenderFailedException e -> answers.add(new SmtpAnswer(e.getReturnCode(), Step.SENDER, words));
            case SMTPSendFailedException e ->
                answers.add(new SmtpAnswer(e.getReturnCode(), step(e.getCommand()), words));
            default -> {}
        }
        if (failure instanceof MessagingException e) {
            collect(e.getNextException(), answers, depth + 1);
        }
    }

    private static Step step(String command) {
        return command.equals(".") || command.startsWith("DATA") || command.startsWith("BDAT")
                ? Step.CONTENT
                : Step.OTHER;
    }
}
