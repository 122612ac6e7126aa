package org.keywork.trial;

/** Somebody without an account was invited to try something, or is to be sent the invitation again. */
public record InvitationIssued(InvitationId invitation) {}
