package org.keywork.trial;

import java.time.Instant;

/** An invitation as sales see it. */
public record InvitationLine(
        InvitationId id,
        String email,
        WantedTrial wanted,
        InvitationState state,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt) {}
