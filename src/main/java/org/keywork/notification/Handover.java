package org.keywork.notification;

/** What came of handing a mail over. */
sealed interface Handover {
    record Taken() implements Handover {}

    /** Certainly not taken: to be tried again. */
    record NotTaken(MailProblem problem) implements Handover {}

    /** Certainly not taken, nor will it be: the address is refused for good. */
    record Refused(MailProblem problem) implements Handover {}

    /** It may have been taken. Trying again could send it twice. */
    record Unknown(MailProblem problem) implements Handover {}
}
