package org.keywork.desk;

/**
 * Something that support's search found, with what one recognises it by.
 *
 * @param id what its page's address names
 * @param title what it is called
 * @param owner the organization's name; empty where it is none's
 * @param detail the server of a key, the address of a server, what an order is for
 * @param state as a code; empty where there is none
 * @param organization the owner's id; empty where it is none's
 * @param isExact whether the text says it and nothing else
 */
public record Hit(
        Kind kind,
        String id,
        String title,
        String owner,
        String organization,
        String detail,
        String state,
        boolean isExact) {

    /** What can be found, in the order in which it is shown. */
    public enum Kind {
        KEY,
        TRACE,
        SERVER,
        ORGANIZATION,
        PERSON,
        ORDER,
        SIGNING_KEY
    }
}
