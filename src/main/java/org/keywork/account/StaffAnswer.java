package org.keywork.account;

/** What came of an operator's order about somebody. */
enum StaffAnswer {
    DONE,
    /** they have exactly these roles */
    AS_IT_WAS,
    /** whoever is to be added is staff */
    STAFF_ALREADY,
    /** a customer's account has that e-mail */
    CUSTOMER,
    /** no account of staff has that e-mail, or it has ended */
    NOBODY
}
