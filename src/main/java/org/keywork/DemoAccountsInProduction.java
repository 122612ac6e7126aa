package org.keywork;

/** A production start found accounts in its database whose password is published. */
class DemoAccountsInProduction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoAccountsInProduction() {
        super(
                "This database holds the demo accounts of laptop mode, whose password is published, and Keywork runs in"
                        + " production mode: give it a database of its own, because everything in this one was open to anyone.");
    }
}
