package org.keywork.account;

/** Somebody wants to choose a new password. Published for unknown e-mails too, with the id of nobody. */
public record PasswordResetRequested(UserId user) {}
