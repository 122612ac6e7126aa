package org.keywork.account;

/** A person chose a new password. */
public record PasswordChanged(UserId user) {}
