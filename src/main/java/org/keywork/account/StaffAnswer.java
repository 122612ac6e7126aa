package org.keywork.account;

/** What came of an operator's order about somebody. */
sealed interface StaffAnswer {
    record Done() implements StaffAnswer {}

    /** They have exactly these roles. */
    record AsItWas() implements StaffAnswer {}

    /** Whoever is to be added is staff. */
    record StaffAlready() implements StaffAnswer {}

    /** Whoever is to be added has the e-mail of an account that has ended, and was that of somebody with this name. */
    record NamedOtherwise(String name) implements StaffAnswer {}

    /** A customer's account has that e-mail. */
    record Customer() implements StaffAnswer {}

    /** No account of staff has that e-mail, or it has ended. */
    record Nobody() implements StaffAnswer {}
}
