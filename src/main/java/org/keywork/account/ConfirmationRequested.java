package org.keywork.account;

/** Somebody signed up, or asks for the link again: whoever has that e-mail is to be written to. */
public record ConfirmationRequested(SignUpId signUp) {}
