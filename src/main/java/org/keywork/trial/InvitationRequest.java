package org.keywork.trial;

import java.net.URI;

/** What came of inviting somebody. */
public sealed interface InvitationRequest {
    /** @param link shown this once, to be copied */
    record Issued(InvitationId invitation, URI link) implements InvitationRequest {
        @Override
        public String toString() {
            return "Issued[" + invitation + "]";
        }
    }

    record Refused(TrialRefusal reason) implements InvitationRequest {}
}
